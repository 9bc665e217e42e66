package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.normalise.reading.Reading;

/**
 * The defects that other projects of this field have shipped, as far as reading can have them. Of
 * the twenty, 12 (overlapping files) belongs to count and 17 to 20 (retrieval time in rows, stale
 * data, missing deltas, fan-out) to check and publish.
 */
final class TwentyDefectsTest {
  @TempDir Path folder;

  private Reading amounts(String... printed) throws IOException {
    StringBuilder text = new StringBuilder("Date,Supplier,Amount\n");
    for (String amount : printed) {
      text.append("25/12/2019,Alpha Ltd,\"").append(amount).append("\"\n");
    }
    return Readings.of(folder, text.toString());
  }

  private Reading dates(String... printed) throws IOException {
    StringBuilder text = new StringBuilder("Date,Supplier,Amount\n");
    for (String date : printed) {
      text.append(date).append(",Alpha Ltd,1.00\n");
    }
    return Readings.of(folder, text.toString());
  }

  @Test
  void defect01_thousandsSignAndPence_areKept() throws IOException {
    assertThat(amounts("1,234.56").account().accepted().pence()).isEqualTo(123_456);
    assertThat(amounts("-5000").account().accepted().pence()).isEqualTo(-500_000);
    assertThat(amounts("(2,500)").account().accepted().pence()).isEqualTo(-250_000);
  }

  @Test
  void defect02_unreadableAmount_isRejectedNotZero() throws IOException {
    Reading reading = amounts("10.00", "20.00", "30.00", "about forty");

    assertThat(reading.account().rejected().rows()).isEqualTo(1);
    assertThat(reading.account().accepted().rows()).isEqualTo(3);
  }

  @Test
  void defect03_brackets_areASign() throws IOException {
    assertThat(amounts("(£2,500.01)").account().accepted().pence()).isEqualTo(-250_001);
  }

  @Test
  void defect04_impossibleDay_doesNotBecomeAnotherDate() throws IOException {
    Reading reading = dates("25/12/2019", "24/12/2019", "31/11/2019");

    assertThat(reading.notices().counts()).containsEntry("unreadable_date", 1L);
    assertThat(reading.dates().to()).contains(LocalDate.of(2019, 12, 25));
    assertThat(reading.account().accepted().rows()).isEqualTo(3);
  }

  @Test
  void defect05_dayFirst_isReadDayFirstInEveryTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : new String[] {"Europe/London", "Pacific/Auckland", "America/New_York"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(dates("03/04/2023").dates().from()).contains(LocalDate.of(2023, 4, 3));
        assertThat(dates("12 June 2023").dates().from()).contains(LocalDate.of(2023, 6, 12));
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void defect06_excelSerials_areDates() throws IOException {
    Reading reading = dates("43824", "43825");

    assertThat(reading.dates().from()).contains(LocalDate.of(2019, 12, 25));
    assertThat(reading.notices().counts()).containsEntry("serial_date", 2L);
  }

  @Test
  void defect07_yearAndMonth_isFlaggedAsAPeriod() throws IOException {
    Reading reading = dates("19-Apr", "19-Apr");

    assertThat(reading.dates().from()).contains(LocalDate.of(2019, 4, 1));
    assertThat(reading.notices().counts()).containsEntry("period_only_date", 2L);
  }

  @Test
  void defect08_byteOrderMark_isNotPartOfTheFirstHeading() throws IOException {
    Reading reading = Readings.of(folder, "\ufeffDate,Supplier,Amount\n25/12/2019,Alpha Ltd,1\n");

    assertThat(reading.layout().columns()).containsEntry("date", "Date");
  }

  @Test
  void defect09_windows1252_isNotTakenForLatin1() throws IOException {
    Reading reading =
        Readings.of(
            folder,
            "Date,Supplier,Amount\n25/12/2019,Alpha’s “Hall” Ltd,£1.00\n",
            Charset.forName("windows-1252"));

    assertThat(reading.layout().encoding()).isEqualTo("windows-1252");
    assertThat(reading.firstLines().get(0)).containsEntry("payee_name", "Alpha’s “Hall” Ltd");
  }

  @Test
  void defect10_headingSearch_endsWithTheLastRow() throws IOException {
    assertThat(Readings.of(folder, "nothing\n").isRefused()).isTrue();
    assertThat(Readings.of(folder, "Date,Supplier,Amount\n").account().in().rows()).isZero();
    assertThat(Readings.of(folder, "Date,Supplier,Amount").account().in().rows()).isZero();
  }

  @Test
  void defect11_trueRepeats_areKept() throws IOException {
    assertThat(amounts("10.00", "10.00", "10.00").account().accepted().pence()).isEqualTo(3_000);
  }

  @Test
  void defect13_redactedAndVarious_stayInTheTotals() throws IOException {
    Reading reading =
        Readings.of(
            folder,
            """
            Date,Supplier,Amount
            25/12/2019,REDACTED,10.00
            25/12/2019,Various,20.00
            25/12/2019,,31.00
            """);

    assertThat(reading.account().accepted().pence()).isEqualTo(6_100);
    assertThat(reading.notices().counts()).containsEntry("missing_payee", 1L);
  }

  @Test
  void defect14_expenseTypeAndArea_areTwoColumns() throws IOException {
    Reading reading =
        Readings.of(
            folder, "Date,Supplier,Expense Type,Expense Area,Amount\n25/12/2019,A Ltd,T,E,1.00\n");

    assertThat(reading.firstLines().get(0))
        .containsEntry("expense_type", "T")
        .containsEntry("expense_area", "E");
  }

  @Test
  void defect15_whatIsLeftOut_isCountedAsLeftOut() throws IOException {
    Reading reading = amounts("10.00", "20.00", "30.00", "#REF!");

    assertThat(reading.account().rejected().rows()).isEqualTo(1);
    assertThat(reading.account().in().rows())
        .isEqualTo(
            reading.account().accepted().rows()
                + reading.account().rejected().rows()
                + reading.account().skipped().rows());
    assertThat(reading.account().in().pence())
        .isEqualTo(
            reading.account().accepted().pence()
                + reading.account().rejected().pence()
                + reading.account().penceSkipped());
  }

  @Test
  void defect16_impossibleMagnitude_isRejected() throws IOException {
    Reading reading = amounts("10.00", "20.00", "81,711,000,000,000.00", "11,000,000,000.00");

    assertThat(reading.notices().counts())
        .containsEntry("amount_too_large", 1L)
        .containsEntry("large_amount", 1L);
    assertThat(reading.account().rejected().rows()).isEqualTo(1);
  }

  @Test
  void utf16_isRead() throws IOException {
    byte[] bytes =
        "Date,Supplier,Amount\n25/12/2019,A Ltd,1.00\n".getBytes(StandardCharsets.UTF_16);

    assertThat(Readings.of(folder, "spend.csv", bytes).account().accepted().pence()).isEqualTo(100);
  }
}
