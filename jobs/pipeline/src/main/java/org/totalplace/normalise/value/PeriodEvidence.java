package org.totalplace.normalise.value;

import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the numbers such as {@code 201401} of a column and decides which year they mean: the
 * only reading that falls into the months of the file's name. Without such evidence a column headed
 * as months holds months, and any other is unclear. Not thread safe.
 */
final class PeriodEvidence {
  private static final int MONTHS = 12;

  private final Map<Integer, Long> lines = new TreeMap<>();
  private boolean hasThirteenth;

  void add(int period, long times) {
    lines.merge(period, times, Long::sum);
    hasThirteenth |= period % 100 > MONTHS;
  }

  /**
   * @param file months that the file's name speaks of; may be empty
   * @param isHeadedMonth the heading says that these are months
   */
  PeriodYear year(FilePeriod file, boolean isHeadedMonth) {
    if (lines.isEmpty()) {
      return PeriodYear.UNDECIDED;
    }
    long calendar = hasThirteenth ? 0 : inside(file, PeriodYear.CALENDAR);
    long fromApril = inside(file, PeriodYear.FROM_APRIL);
    long toMarch = inside(file, PeriodYear.TO_MARCH);
    long best = Math.max(calendar, Math.max(fromApril, toMarch));
    boolean isClear = best > 0 && calendar + fromApril + toMarch == best;
    if (!isClear) {
      return isHeadedMonth && !hasThirteenth ? PeriodYear.CALENDAR : PeriodYear.UNCLEAR;
    }
    return best == calendar
        ? PeriodYear.CALENDAR
        : best == fromApril ? PeriodYear.FROM_APRIL : PeriodYear.TO_MARCH;
  }

  private long inside(FilePeriod file, PeriodYear year) {
    Map<Integer, Long> months = new TreeMap<>();
    lines.forEach(
        (period, times) -> {
          int day = year.day(period);
          if (day != DateText.NONE) {
            months.merge(DateOrder.month(day), times, Long::sum);
          }
        });
    return file.linesInside(months);
  }
}
