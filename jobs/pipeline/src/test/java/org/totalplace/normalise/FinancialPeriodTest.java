package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.reading.Reading;

/** A ledger's period 1 is April: 202401 in a file of April 2023 is not January 2024. */
final class FinancialPeriodTest {
  private static final String PERIODS =
      "Period,Ap/Ar ID(T),Amount\n202401,Alpha Ltd,1500.00\n202401,Beta Ltd,2500.00\n";

  @TempDir Path folder;

  @Test
  void period_inFileNamedByItsMonth_isReadAsThatMonth() throws IOException {
    Reading reading = read("april_2023_expenditure.csv", PERIODS);

    assertThat(reading.dates().from()).contains(LocalDate.of(2023, 4, 1));
    assertThat(reading.dates().to()).contains(LocalDate.of(2023, 4, 1));
    assertThat(reading.dates().format()).contains("year to March");
    assertThat(reading.notices().counts()).containsEntry("period_only_date", 2L);
  }

  @Test
  void period_withoutAnyEvidence_isNoDateAndSaysSo() throws IOException {
    Reading reading = read("expenditure.csv", PERIODS);

    assertThat(reading.account().accepted().rows()).isEqualTo(2);
    assertThat(reading.account().accepted().pence()).isEqualTo(4_000_00);
    assertThat(reading.dates().from()).isEqualTo(Optional.empty());
    assertThat(reading.notices().counts()).containsEntry("unclear_period", 2L);
  }

  @Test
  void month_headedAsMonth_staysAMonth() throws IOException {
    Reading reading = read("expenditure.csv", PERIODS.replace("Period", "Payment Month"));

    assertThat(reading.dates().from()).contains(LocalDate.of(2024, 1, 1));
  }

  private Reading read(String name, String text) throws IOException {
    return Readings.of(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }
}
