package org.totalplace.normalise.value;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the dates of a column over the whole file and decides the order of day and month.
 * Day-first, unless some date is only possible month-first and none only day-first. Where every
 * date is ambiguous, the reading that falls into the period of the file is taken, if only one does.
 * Not thread safe.
 */
public final class DateColumn {
  /** Fewer than one in this many are typing errors, not a mixture. */
  private static final int FEW = 20;

  private final Map<Integer, Long> certainMonths = new TreeMap<>();
  private final Map<Integer, Long> dayFirstMonths = new TreeMap<>();
  private final Map<Integer, Long> monthFirstMonths = new TreeMap<>();
  private final Map<String, Long> formats = new TreeMap<>();
  private final PeriodEvidence periods = new PeriodEvidence();
  private long onlyDayFirst;
  private long onlyMonthFirst;
  private long ambiguous;
  private long unreadable;

  /** Counts a text with its number of lines. */
  public void add(DateText text, long lines) {
    if (lines == 0 || text == DateText.BLANK) {
      return;
    }
    if (!text.isReadable()) {
      unreadable += lines;
      return;
    }
    formats.merge(text.format(), lines, Long::sum);
    if (text.period() != 0) {
      periods.add(text.period(), lines);
      return;
    }
    if (text.isAmbiguous()) {
      ambiguous += lines;
      dayFirstMonths.merge(DateOrder.month(text.dayFirst()), lines, Long::sum);
      monthFirstMonths.merge(DateOrder.month(text.monthFirst()), lines, Long::sum);
      return;
    }
    if (text.isOnlyDayFirst()) {
      onlyDayFirst += lines;
    } else if (text.isOnlyMonthFirst()) {
      onlyMonthFirst += lines;
    }
    int day = text.dayFirst() != DateText.NONE ? text.dayFirst() : text.monthFirst();
    if (text.precision() == DatePrecision.DAY) {
      certainMonths.merge(DateOrder.month(day), lines, Long::sum);
    }
  }

  /**
   * @param period months that the file's name or other columns speak of; may be empty
   */
  public DateOrder order(FilePeriod period) {
    if (onlyMonthFirst * FEW <= onlyDayFirst && onlyDayFirst > 0) {
      return DateOrder.DAY_FIRST;
    }
    if (onlyDayFirst * FEW <= onlyMonthFirst && onlyMonthFirst > 0) {
      return DateOrder.MONTH_FIRST;
    }
    if (onlyMonthFirst > 0 && onlyDayFirst > 0) {
      return new DateOrder(DateOrder.Kind.MIXED, certainMonths);
    }
    if (ambiguous > 0 && looksAmerican(period)) {
      return DateOrder.MONTH_FIRST;
    }
    return DateOrder.DAY_FIRST;
  }

  /**
   * @param isHeadedMonth the column's heading says that it holds months
   */
  public PeriodYear years(FilePeriod file, boolean isHeadedMonth) {
    return periods.year(file, isHeadedMonth);
  }

  /** Every numeric date can be read both ways. */
  public boolean isWhollyAmbiguous() {
    return ambiguous > 0 && onlyDayFirst == 0 && onlyMonthFirst == 0;
  }

  /** Some dates are only possible day-first and some only month-first. */
  public boolean isContradictory() {
    return onlyDayFirst > 0 && onlyMonthFirst > 0;
  }

  public long unreadable() {
    return unreadable;
  }

  /** Formats of the dates when read in this order, most frequent first. */
  public List<String> formats(DateOrder order) {
    return formats.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(format -> order.format(format.getKey()))
        .toList();
  }

  private boolean looksAmerican(FilePeriod period) {
    if (!period.isEmpty()) {
      long inside = period.linesInside(dayFirstMonths);
      long insideAmerican = period.linesInside(monthFirstMonths);
      if (inside != insideAmerican) {
        return insideAmerican > inside;
      }
    }
    if (!certainMonths.isEmpty()) {
      long near = near(dayFirstMonths);
      long nearAmerican = near(monthFirstMonths);
      if (near != nearAmerican) {
        return nearAmerican > near;
      }
    }
    return monthFirstMonths.size() == 1 && dayFirstMonths.size() >= 4;
  }

  private long near(Map<Integer, Long> months) {
    long lines = 0;
    for (Map.Entry<Integer, Long> month : months.entrySet()) {
      if (certainMonths.containsKey(month.getKey())) {
        lines += month.getValue();
      }
    }
    return lines;
  }
}
