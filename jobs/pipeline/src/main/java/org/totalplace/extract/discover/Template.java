package org.totalplace.extract.discover;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.totalplace.source.FindRule;

/**
 * Addresses that follow from the month: every month, quarter or year that is over. {@code {yyyy}},
 * {@code {yy}}, {@code {mm}}, {@code {m}}, {@code {month}} (April), {@code {mon}} (Apr), {@code
 * {lower-month}} (april), {@code {q}} (1 to 4 of the year), {@code {fq}} (1 from April) and {@code
 * {fy}} (2025-26) are of its first month.
 */
final class Template implements Finder {
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int MONTHS_OF_A_YEAR = 12;

  @Override
  public List<FoundFile> find(FindRule rule, Pages pages, LocalDate today) {
    int step =
        switch (rule.every()) {
          case "month" -> 1;
          case "quarter" -> MONTHS_OF_A_QUARTER;
          default -> MONTHS_OF_A_YEAR;
        };
    List<FoundFile> files = new ArrayList<>();
    YearMonth month = YearMonth.parse(rule.from());
    while (!month.plusMonths(step).atDay(1).isAfter(today)) {
      files.add(new FoundFile(filled(rule.address(), month), month.toString(), "", "", ""));
      month = month.plusMonths(step);
    }
    return files;
  }

  static String filled(String address, YearMonth month) {
    int year = month.getYear();
    int number = month.getMonthValue();
    int fiscal = number >= 4 ? year : year - 1;
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return address
        .replace("{yyyy}", "" + year)
        .replace("{yy}", two(year % 100))
        .replace("{mm}", two(number))
        .replace("{m}", "" + number)
        .replace("{month}", name)
        .replace("{lower-month}", name.toLowerCase(Locale.ROOT))
        .replace("{mon}", name.substring(0, 3))
        .replace("{q}", "" + ((number - 1) / 3 + 1))
        .replace("{fq}", "" + ((number + 8) % 12 / 3 + 1))
        .replace("{fy}", fiscal + "-" + two((fiscal + 1) % 100));
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
