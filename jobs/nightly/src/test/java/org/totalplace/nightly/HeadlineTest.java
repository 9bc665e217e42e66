package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.nightly.report.Headline;

/** The figures that are said first after a run, from the index of its release. */
final class HeadlineTest {
  private static final String INDEX =
      """
      {"figures": {"payments_gross": "200.00", "payments_transfers": "0.00",
        "payments_unitemised": "80.00", "payments_net": "120.00",
        "payments_net_unclassified_percent": "3.0"},
       "unitemised": [%s]}
      """;
  private static final String ONE =
      "{\"agency_name\": \"Sample Council\", \"percent_of_gross\": \"40.0\"}";

  @TempDir Path release;

  private String unitemised(String publishers) throws IOException {
    Files.writeString(release.resolve("index.json"), INDEX.formatted(publishers));
    return Headline.of(release).get(2).strip();
  }

  @Test
  void rowsThatStandForManyPayments_areSaidWithWhoHasMostOfThem() throws IOException {
    String words = "£80.00 of it in rows that stand for many payments";

    assertThat(unitemised("")).isEqualTo(words);
    assertThat(unitemised(ONE))
        .isEqualTo(words + ", by 1 publisher: Sample Council (40.0 % of its gross)");
    assertThat(unitemised(ONE + ", {\"agency_name\": \"Other\"}"))
        .isEqualTo(words + ", by 2 publishers, most of it by Sample Council (40.0 % of its gross)");
  }

  @Test
  void releaseWithoutAnIndex_hasNoHeadline() {
    assertThat(Headline.of(release)).isEmpty();
  }
}
