package org.totalplace.normalise.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
  @ParameterizedTest
  @ValueSource(strings = {"123.45", "-20.19", "1234.05", "71234", "201904.5", "123456789", "5.20"})
  void amount_isNoDate(String printed) {
    assertThat(Dates.read(printed).isReadable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25/12/2019|2019-12-25",
        "25.12.19|2019-12-25",
        "25-Dec-19|2019-12-25",
        "25 December 2019|2019-12-25",
        "25th of December, 2019|2019-12-25",
        "Wed 25 Dec 2019|2019-12-25",
        "Wednesday, 25 December 2019|2019-12-25",
        "December 25, 2019|2019-12-25",
        "Dec 25 2019 12:00AM|2019-12-25",
        "2019-12-25|2019-12-25",
        "2019/12/25|2019-12-25",
        "2019-12-25T00:00:00Z|2019-12-25",
        "2019-12-25 23:59:59.000|2019-12-25",
        "25/12/2019 11:30 pm|2019-12-25",
        "20191225|2019-12-25",
        "25122019|2019-12-25",
        "43824|2019-12-25",
        "43824.75|2019-12-25"
      })
  void printedDay_read_isThatDay(String printed, LocalDate day) {
    DateText date = Dates.read(printed);

    assertThat(DateOrder.DAY_FIRST.day(date)).as(printed).isEqualTo(day.toEpochDay());
    assertThat(date.precision()).isEqualTo(DatePrecision.DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Apr-19|2019-04-01|MONTH",
        "19-Apr|2019-04-01|MONTH",
        "April 2019|2019-04-01|MONTH",
        "2019-04|2019-04-01|MONTH",
        "04/2019|2019-04-01|MONTH",
        "2019/20 Q1|2019-04-01|QUARTER",
        "Q4 2019-20|2020-01-01|QUARTER",
        "July 2010-September 2010|2010-07-01|QUARTER",
        "2019/20 P12|2020-03-01|MONTH",
        "2019/20|2019-04-01|YEAR",
        "2019|2019-01-01|YEAR"
      })
  void printedPeriod_read_isItsFirstDayAndSaysSo(
      String printed, LocalDate day, DatePrecision precision) {
    DateText date = Dates.read(printed);

    assertThat(date.dayFirst()).as(printed).isEqualTo((int) day.toEpochDay());
    assertThat(date.precision()).as(printed).isEqualTo(precision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31/02/2019", "00/01/2019", "soon", "1900-01-11", "28/12/20/11", "12", "99999999"})
  void whatIsNoDate_read_isUnreadable(String printed) {
    assertThat(Dates.read(printed).isReadable()).as(printed).isFalse();
  }

  @Test
  void anyDay_printedInAnyShape_readsBack() {
    List<String> shapes =
        List.of(
            "dd/MM/yyyy",
            "d/M/yyyy",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "dd-MMM-yyyy",
            "d MMMM yyyy",
            "yyyy-MM-dd",
            "yyyyMMdd",
            "dd/MM/yyyy HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss",
            "MMM dd yyyy");
    Random random = new Random(20100325);
    for (int i = 0; i < 5_000; i++) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
      for (String shape : shapes) {
        String printed = DateTimeFormatter.ofPattern(shape, Locale.UK).format(day.atTime(10, 30));
        assertThat(DateOrder.DAY_FIRST.day(Dates.read(printed)))
            .as(printed)
            .isEqualTo((int) day.toEpochDay());
      }
    }
  }
}
