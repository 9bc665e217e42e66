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
}
