package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.reading.Reading;

/** Totals that carry no name of a total, or not that name: money must not be counted twice. */
final class TotalRowsTest {
  private static final String HEADING =
      "Body,Supplier,Account,Reference,Date Paid,Amount,Category\n";

  @TempDir Path folder;

  /** Twenty lines of £100.01 each. */
  private static StringBuilder lines() {
    StringBuilder text = new StringBuilder(HEADING);
    for (int i = 0; i < 20; i++) {
      text.append("Council,Alpha Ltd,Roads,").append(7000 + i * 3).append(",03/05/2022,100.01,\n");
    }
    return text;
  }

  private Reading read(String last) throws IOException {
    return Readings.of(folder, lines().append(last).toString());
  }

  private static void assertTotal(Reading reading) {
    assertThat(reading.account().accepted().rows()).isEqualTo(20);
    assertThat(reading.account().accepted().pence()).isEqualTo(200_020);
    assertThat(reading.account().rowsSkipped()).containsEntry("total", 1L);
  }

  @Test
  void sumInTheDateColumn_isATotal() throws IOException {
    assertTotal(read(",,,,Sum:,2000.20,\n"));
    assertTotal(read(",,Count:,20,,,\n,,,,Sum:,2000.20,\n"));
    assertTotal(read(",,,,SUM,2000.20,\n"));
  }

  @Test
  void numberOfLinesInTheDateColumn_isATotal() throws IOException {
    assertTotal(read(",,,,20 ,\"2,000.20\",\n"));
  }

  @Test
  void numberOfLinesInTheReferenceColumn_isATotalWhateverItComesTo() throws IOException {
    Reading reading = read(",,,20,,\"2,741.00\",\n");

    assertTotal(reading);
    assertThat(reading.notices().counts()).containsEntry("total_mismatch", 1L);
  }

  @Test
  void nearlyTheSum_withNothingOfAPayment_isATotal() throws IOException {
    Reading reading = read("*,,,,,2005.00,\n");

    assertTotal(reading);
    assertThat(reading.notices().counts()).containsEntry("total_mismatch", 1L);
  }

  @Test
  void lineWithoutPayeeAndDate_thatIsFarFromTheSum_isAPayment() throws IOException {
    assertThat(read("Council,,,,,150.00,\n").account().accepted().pence()).isEqualTo(215_020);
  }

  @Test
  void lineWithoutPayee_whoseReferenceIsAnotherNumber_isAPayment() throws IOException {
    assertThat(read(",,,21,,150.00,\n").account().accepted().rows()).isEqualTo(21);
  }

  @Test
  void supplierNamedSum_isAPayment() throws IOException {
    assertThat(read("Council,Sum,Roads,8001,03/05/2022,5.00,\n").account().accepted().rows())
        .isEqualTo(21);
  }
}
