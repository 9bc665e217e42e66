package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.normalise.reading.Reading;

/** Whatever ends the lines, the same rows and pence are read. */
final class LineEndsTest {
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r\r\n", "\n\r", "\r");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n", "\r\r\r\n", "\n\r", "\r\n\r\n", "\n\n"})
  void everyLineEnd_readsTheSameRowsAndPence(String end) throws IOException {
    Reading reading = read(lines(new Random(1), 400, "\n"), List.of(end), 0);
    Reading plain = read(lines(new Random(1), 400, "\n"), List.of("\n"), 0);

    assertSame(reading, plain);
    assertThat(reading.notices().counts())
        .doesNotContainKeys("unbalanced_quote", "unreadable_amount");
  }

  @Test
  void doubledReturns_doNotCutQuotedAmounts() throws IOException {
    Reading reading =
        Readings.of(
            folder,
            "Date,Supplier,Amount\r\r\n01/04/2022,Alpha Ltd,\"£2,175.00\"\r\r\n"
                + "02/04/2022,Beta Ltd,\"£1,000,500.25\"\r\r\n03/04/2022,Gamma Ltd,£12.00");

    assertThat(reading.account().accepted().rows()).isEqualTo(3);
    assertThat(reading.account().accepted().pence()).isEqualTo(100_268_725);
    assertThat(reading.notices().counts()).containsEntry("line_ends_mended", 1L);
  }

  @Test
  void utf16_withDoubledReturns_isReadAsUtf8Is() throws IOException {
    List<String> lines = lines(new Random(7), 300, "\n");
    Reading reading = read(lines, List.of("\r\r\n"), 0, StandardCharsets.UTF_16);

    assertSame(reading, read(lines, List.of("\n"), 0));
  }

  /** Line ends are drawn for each line, blank lines lie between, texts run over lines. */
  @RepeatedTest(80)
  void mixedLineEnds_withBlankLinesBetween_readAsLineFeeds(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> ends = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      ends.add(ENDS.get(random.nextInt(ENDS.size())));
    }
    String within = random.nextBoolean() ? "\n" : "\r\n";
    List<String> lines = lines(random, 20 + random.nextInt(3000), within);

    Reading reading = read(lines, ends, random.nextInt(10));

    assertSame(reading, read(lines, List.of("\n"), 0));
  }

  private static void assertSame(Reading reading, Reading plain) {
    assertThat(reading.account().accepted().rows()).isEqualTo(plain.account().accepted().rows());
    assertThat(reading.account().accepted().pence()).isEqualTo(plain.account().accepted().pence());
    assertThat(reading.account().rejected().rows()).isEqualTo(plain.account().rejected().rows());
    assertThat(reading.dates().from()).isEqualTo(plain.dates().from());
    assertThat(reading.layout().columns()).isEqualTo(plain.layout().columns());
    assertThat(reading.firstLines()).usingRecursiveComparison().isEqualTo(plain.firstLines());
  }

  private static List<String> lines(Random random, int count, String within) {
    List<String> lines = new ArrayList<>(List.of("Date,Supplier,Narrative,Amount"));
    for (int i = 0; i < count; i++) {
      String narrative = random.nextInt(5) == 0 && i > 3 ? "Roads" + within + "and care" : "Care";
      lines.add(
          (1 + random.nextInt(28))
              + "/04/2022,\"Alpha, "
              + random.nextInt(40)
              + " Ltd\",\""
              + narrative
              + "\",\"£"
              + (1 + random.nextInt(900))
              + ","
              + (100 + random.nextInt(900))
              + ".05\"");
    }
    return lines;
  }

  private Reading read(List<String> lines, List<String> ends, int blanks) throws IOException {
    return read(lines, ends, blanks, StandardCharsets.UTF_8);
  }

  private Reading read(List<String> lines, List<String> ends, int blanks, Charset charset)
      throws IOException {
    Random random = new Random(lines.size());
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append(ends.get(random.nextInt(ends.size())));
      if (blanks > 0 && random.nextInt(blanks) == 0) {
        text.append(ends.get(random.nextInt(ends.size())));
      }
    }
    return Readings.of(folder, text.toString(), charset);
  }
}
