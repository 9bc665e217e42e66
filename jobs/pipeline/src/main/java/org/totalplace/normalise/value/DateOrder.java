package org.totalplace.normalise.value;

import java.util.Map;
import java.util.TreeMap;

/**
 * How the ambiguous numeric dates of one column are read.
 *
 * @param kind the order, or MIXED where the column holds dates of both
 * @param months lines by month (year × 12 + month − 1) among the dates that can be read one way
 *     only: in a mixed column an ambiguous date is read into the month that has more of them
 * @param years which year numbers such as {@code 201401} speak of
 */
public record DateOrder(Kind kind, Map<Integer, Long> months, PeriodYear years) {
  /** Day-first unless the evidence is American. */
  public enum Kind {
    DAY_FIRST,
    MONTH_FIRST,
    MIXED
  }

  /** In a mixed column a reading wins only where its month has this many times more lines. */
  private static final int CLEARLY = 3;

  public static final DateOrder DAY_FIRST = new DateOrder(Kind.DAY_FIRST, Map.of());
  public static final DateOrder MONTH_FIRST = new DateOrder(Kind.MONTH_FIRST, Map.of());

  public DateOrder {
    months = Map.copyOf(new TreeMap<>(months));
  }

  DateOrder(Kind kind, Map<Integer, Long> months) {
    this(kind, months, PeriodYear.UNDECIDED);
  }

  public DateOrder with(PeriodYear decided) {
    return new DateOrder(kind, months, decided);
  }

  /** The day that the text stands for, or {@link DateText#NONE}. */
  public int day(DateText text) {
    if (text.period() != 0) {
      return years.day(text.period());
    }
    if (!text.isAmbiguous()) {
      return text.dayFirst() != DateText.NONE ? text.dayFirst() : text.monthFirst();
    }
    boolean monthFirst =
        kind == Kind.MONTH_FIRST
            || kind == Kind.MIXED && weight(text.monthFirst()) > CLEARLY * weight(text.dayFirst());
    return monthFirst ? text.monthFirst() : text.dayFirst();
  }

  /** The format with day and month in the order as read. */
  String format(String dayFirst) {
    if (dayFirst.equals("yyyyPP")) {
      return years.format();
    }
    boolean numeric = dayFirst.startsWith("dd") && !dayFirst.contains("MMM");
    return kind == Kind.MONTH_FIRST && numeric
        ? "MM" + dayFirst.substring(2).replaceFirst("MM", "dd")
        : dayFirst;
  }

  private long weight(int day) {
    return months.getOrDefault(month(day), 0L);
  }

  static int month(int day) {
    java.time.LocalDate date = java.time.LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }
}
