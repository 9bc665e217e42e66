package org.totalplace.normalise.value;

/**
 * Which year the numbers such as {@code 201401} of a column mean. Period 1 of a ledger is April;
 * its financial year is named after the calendar year in which it begins or ends.
 */
public enum PeriodYear {
  /** Not decided yet. */
  UNDECIDED("yyyyPP"),
  /** {@code 201401} is January 2014. */
  CALENDAR("yyyyMM"),
  /** {@code 201401} is April 2014. */
  FROM_APRIL("yyyyPP of the year from April"),
  /** {@code 201401} is April 2013. */
  TO_MARCH("yyyyPP of the year to March"),
  /** Nothing in the file says which: no date is better than one of a wrong year. */
  UNCLEAR("yyyyPP of a year that is not clear");

  private static final int MONTHS = 12;
  private static final int BEFORE_APRIL = 3;

  private final String format;

  PeriodYear(String format) {
    this.format = format;
  }

  String format() {
    return format;
  }

  /**
   * The first day of the month, or {@link DateText#NONE}. Periods 13 to 16 close the books of
   * March.
   *
   * @param period year × 100 + number of the period
   */
  int day(int period) {
    int year = period / 100;
    int number = period % 100;
    if (this == CALENDAR) {
      return Dates.day(year, number, 1);
    }
    if (this != FROM_APRIL && this != TO_MARCH) {
      return DateText.NONE;
    }
    int month = Math.min(number, MONTHS) + BEFORE_APRIL;
    int begins = this == FROM_APRIL ? year : year - 1;
    return month > MONTHS ? Dates.day(begins + 1, month - MONTHS, 1) : Dates.day(begins, month, 1);
  }
}
