package org.totalplace.normalise.value;

/**
 * A printed date with the readings it allows. Where both readings are possible and differ, the
 * column decides.
 *
 * @param dayFirst epoch day when read day-first, or {@link #NONE}
 * @param monthFirst epoch day when read month-first, or {@link #NONE}
 * @param format shape of the text when read day-first, e.g. {@code dd/MM/yyyy}
 */
public record DateText(int dayFirst, int monthFirst, DatePrecision precision, String format) {
  public static final int NONE = Integer.MIN_VALUE;
  public static final DateText BLANK = new DateText(NONE, NONE, DatePrecision.NONE, "");
  public static final DateText UNREADABLE = new DateText(NONE, NONE, DatePrecision.NONE, "?");

  public static DateText certain(int day, DatePrecision precision, String format) {
    return new DateText(day, day, precision, format);
  }

  public boolean isReadable() {
    return dayFirst != NONE || monthFirst != NONE;
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
