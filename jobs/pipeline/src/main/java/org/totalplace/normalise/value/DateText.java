package org.totalplace.normalise.value;

/**
 * A printed date with the readings it allows. Where both readings are possible and differ, the
 * column decides.
 *
 * @param dayFirst epoch day when read day-first, or {@link #NONE}
 * @param monthFirst epoch day when read month-first, or {@link #NONE}
 * @param format shape of the text when read day-first, e.g. {@code dd/MM/yyyy}
 * @param period year × 100 + number, where the text is {@code 201401} and either may be meant: a
 *     month, or a period of a financial year; otherwise 0
 */
public record DateText(
    int dayFirst, int monthFirst, DatePrecision precision, String format, int period) {
  public static final int NONE = Integer.MIN_VALUE;
  public static final DateText BLANK = new DateText(NONE, NONE, DatePrecision.NONE, "");
  public static final DateText UNREADABLE = new DateText(NONE, NONE, DatePrecision.NONE, "?");

  DateText(int dayFirst, int monthFirst, DatePrecision precision, String format) {
    this(dayFirst, monthFirst, precision, format, 0);
  }

  /** {@code 201401}: what it means is decided for the whole column. */
  static DateText ofPeriod(int year, int number) {
    return new DateText(NONE, NONE, DatePrecision.MONTH, "yyyyPP", year * 100 + number);
  }

  public static DateText certain(int day, DatePrecision precision, String format) {
    return new DateText(day, day, precision, format);
  }

  public boolean isReadable() {
    return dayFirst != NONE || monthFirst != NONE || period != 0;
  }

  /** Two different days, both possible. */
  public boolean isAmbiguous() {
    return dayFirst != NONE && monthFirst != NONE && dayFirst != monthFirst;
  }

  public boolean isOnlyDayFirst() {
    return dayFirst != NONE && monthFirst == NONE;
  }

  public boolean isOnlyMonthFirst() {
    return dayFirst == NONE && monthFirst != NONE;
  }
}
