package org.totalplace.normalise.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DateColumnTest {
  private static DateOrder order(FilePeriod period, String... printed) {
    DateColumn column = new DateColumn();
    for (String text : printed) {
      column.add(Dates.read(text), 1);
    }
    return column.order(period);
  }

  @Test
  void ambiguousDates_alone_areDayFirst() {
    assertThat(order(FilePeriod.UNKNOWN, "01/02/2019", "03/04/2019"))
        .isEqualTo(DateOrder.DAY_FIRST);
  }

  @Test
  void onlyMonthFirstPossible_once_makesTheColumnAmerican() {
    assertThat(order(FilePeriod.UNKNOWN, "01/02/2019", "12/31/2019"))
        .isEqualTo(DateOrder.MONTH_FIRST);
  }

  @Test
  void oneAmericanSlip_amongManyBritishDates_changesNothing() {
    String[] printed = new String[41];
    java.util.Arrays.fill(printed, "25/12/2019");
    printed[40] = "12/31/2019";

    assertThat(order(FilePeriod.UNKNOWN, printed)).isEqualTo(DateOrder.DAY_FIRST);
  }

  @Test
  void bothOrders_inNumbers_readAmbiguousDatesIntoTheMonthOfTheOthers() {
    DateOrder order =
        order(FilePeriod.UNKNOWN, "05/13/2019", "05/14/2019", "13/05/2019", "05/15/2019");

    assertThat(order.kind()).isEqualTo(DateOrder.Kind.MIXED);
    assertThat(order.day(Dates.read("05/02/2019")))
        .isEqualTo((int) LocalDate.of(2019, 5, 2).toEpochDay());
    assertThat(order.day(Dates.read("02/05/2019")))
        .isEqualTo((int) LocalDate.of(2019, 5, 2).toEpochDay());
  }

  @Test
  void whollyAmbiguousColumn_isReadIntoThePeriodOfTheFileName() {
    FilePeriod june = FilePeriod.of("spend-2014-06.csv");

    assertThat(order(june, "06/02/2014", "06/11/2014")).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(order(june, "02/06/2014", "11/06/2014")).isEqualTo(DateOrder.DAY_FIRST);
  }

  private static PeriodYear years(FilePeriod period, boolean isHeadedMonth, String... printed) {
    DateColumn column = new DateColumn();
    for (String text : printed) {
      column.add(Dates.read(text), 1);
    }
    return column.years(period, isHeadedMonth);
  }

  @Test
  void periodNumbers_areOfTheYearThatFallsIntoTheMonthOfTheFileName() {
    FilePeriod april = FilePeriod.of("spend_april_2013.csv");

    assertThat(years(april, false, "201401", "201401")).isEqualTo(PeriodYear.TO_MARCH);
    assertThat(years(april, false, "201301", "201301")).isEqualTo(PeriodYear.FROM_APRIL);
    assertThat(years(april, false, "201304", "201304")).isEqualTo(PeriodYear.CALENDAR);
  }

  @Test
  void periodNumbers_withoutEvidence_areMonthsOnlyWhereTheHeadingSaysSo() {
    assertThat(years(FilePeriod.UNKNOWN, false, "201401", "201402")).isEqualTo(PeriodYear.UNCLEAR);
    assertThat(years(FilePeriod.UNKNOWN, true, "201401", "201402")).isEqualTo(PeriodYear.CALENDAR);
    assertThat(years(FilePeriod.UNKNOWN, false, "2014 P01", "P2 2014"))
        .isEqualTo(PeriodYear.UNCLEAR);
    assertThat(years(FilePeriod.UNKNOWN, true, "201412", "201413")).isEqualTo(PeriodYear.UNCLEAR);
  }

  @Test
  void periodOne_isAprilOfTheYearThatEndsOrBegins_andNoDateWhereUnclear() {
    DateText one = Dates.read("201401");
    DateText ten = Dates.read("201410");
    DateText thirteen = Dates.read("201413");

    assertThat(DateOrder.DAY_FIRST.with(PeriodYear.TO_MARCH).day(one)).isEqualTo(day(2013, 4));
    assertThat(DateOrder.DAY_FIRST.with(PeriodYear.TO_MARCH).day(ten)).isEqualTo(day(2014, 1));
    assertThat(DateOrder.DAY_FIRST.with(PeriodYear.FROM_APRIL).day(one)).isEqualTo(day(2014, 4));
    assertThat(DateOrder.DAY_FIRST.with(PeriodYear.FROM_APRIL).day(thirteen))
        .isEqualTo(day(2015, 3));
    assertThat(DateOrder.DAY_FIRST.with(PeriodYear.CALENDAR).day(one)).isEqualTo(day(2014, 1));
    assertThat(DateOrder.DAY_FIRST.with(PeriodYear.UNCLEAR).day(one)).isEqualTo(DateText.NONE);
  }

  private static int day(int year, int month) {
    return (int) LocalDate.of(year, month, 1).toEpochDay();
  }
}
