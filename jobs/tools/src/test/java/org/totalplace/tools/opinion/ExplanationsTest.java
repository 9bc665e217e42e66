package org.totalplace.tools.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplanationsTest {
  @TempDir Path folder;
  private Explanations explanations;

  @BeforeEach
  void lay() throws IOException {
    explanations =
        new Explanations(
            Files.writeString(
                folder.resolve("explained.csv"),
                "opinion,files,whose,why\nplain,council/may*,theirs,counts a register\n"));
  }

  private Optional<String> explain(String by, String file, long rows, long pence, OurReading ours) {
    return explanations.explain(
        new Opinion(
            by,
            file,
            OptionalLong.of(rows),
            OptionalLong.of(pence),
            OptionalLong.empty(),
            OptionalLong.empty(),
            ""),
        ours);
  }

  @Test
  void totalThatAPlainReaderCounts_isExplainedByItsSum() {
    OurReading ours = new OurReading(10, 5_000, 5_000, 1, false, "");

    assertThat(explain("plain", "council/april.csv", 11, 10_000, ours).orElseThrow())
        .startsWith("totals twice");
    assertThat(explain("plain", "council/april.csv", 11, 10_900, ours)).isEmpty();
    assertThat(explain("index", "council/april.csv", 11, 10_000, ours)).isEmpty();
  }

  @Test
  void otherRowsOfTheSameSum_andPennies_areExplained() {
    OurReading ours = new OurReading(10, 5_000, 0, 0, false, "");

    assertThat(explain("plain", "council/april.csv", 12, 5_000, ours).orElseThrow())
        .startsWith("rows only");
    assertThat(explain("plain", "council/april.csv", 10, 5_002, ours).orElseThrow())
        .startsWith("pennies");
  }

  @Test
  void refusedFile_isExplainedByItsEntryAlone() {
    OurReading refused = new OurReading(0, 0, 5_000, 1, false, "not_payments");

    assertThat(explain("plain", "council/april.csv", 9, 5_000, refused)).isEmpty();
    assertThat(explain("plain", "council/may-1.csv", 9, 5_000, refused))
        .contains("theirs: counts a register");
  }
}
