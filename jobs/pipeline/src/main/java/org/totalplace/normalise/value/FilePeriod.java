package org.totalplace.normalise.value;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months in the name of a file: {@code spend-2014-06.csv}, {@code April 2019.xlsx}. Only
 * evidence for ambiguous dates, never a substitute for a date.
 *
 * @param months year × 12 + month − 1
 */
public record FilePeriod(Set<Integer> months) {
  public static final FilePeriod UNKNOWN = new FilePeriod(Set.of());

  private static final Pattern YEAR_THEN_MONTH =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-_. ]?(0[1-9]|1[0-2])(?!\\d)");
  private static final Pattern SHORT = Pattern.compile("(?<!\\d)([01]\\d)(0[1-9]|1[0-2])(?!\\d)");
  private static final Pattern NAME_THEN_YEAR =
      Pattern.compile("(?<![a-z])([a-z]{3,9})[-_. ,'+]*(20\\d\\d|[012]\\d)(?!\\d)");
  private static final Pattern YEAR_THEN_NAME =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-_. +]*([a-z]{3,9})(?![a-z])");

  public FilePeriod {
    months = Set.copyOf(months);
  }

  public static FilePeriod of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    Set<Integer> months = new TreeSet<>();
    for (Matcher m = NAME_THEN_YEAR.matcher(name); m.find(); ) {
      add(months, m.group(2), Months.of(m.group(1)));
    }
    for (Matcher m = YEAR_THEN_NAME.matcher(name); m.find(); ) {
      add(months, m.group(1), Months.of(m.group(2)));
    }
    for (Matcher m = YEAR_THEN_MONTH.matcher(name); months.isEmpty() && m.find(); ) {
      add(months, m.group(1), Integer.parseInt(m.group(2)));
    }
    for (Matcher m = SHORT.matcher(name); months.isEmpty() && m.find(); ) {
      add(months, m.group(1), Integer.parseInt(m.group(2)));
    }
    return new FilePeriod(months);
  }

  public boolean isEmpty() {
    return months.isEmpty();
  }

  long linesInside(Map<Integer, Long> linesByMonth) {
    return linesByMonth.entrySet().stream()
        .filter(month -> months.contains(month.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static void add(Set<Integer> months, String year, int month) {
    if (month > 0) {
      months.add(Dates.year(year) * 12 + month - 1);
    }
  }
}
