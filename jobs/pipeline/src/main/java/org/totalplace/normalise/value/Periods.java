package org.totalplace.normalise.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates that name a month, a quarter or a year as their first day; the precision says so. A
 * quarter or period of {@code 2019/20} is one of the financial year from April.
 */
final class Periods {
  private static final Pattern MONTH_YEAR =
      Pattern.compile("([a-z]{3,9})\\.?[-/.,' ]*(\\d{4}|\\d{2})");
  private static final Pattern YEAR_NAME = Pattern.compile("(\\d{4})[-/. ]*([a-z]{3,9})");
  private static final Pattern SHORT_YEAR_NAME = Pattern.compile("(\\d{2})[-/. ]([a-z]{3,9})");
  private static final Pattern YEAR_NUMBER = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})");
  private static final Pattern NUMBER_YEAR = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
  private static final Pattern FINANCIAL_YEAR =
      Pattern.compile("(?:fy ?)?(\\d{4}) ?[-/_] ?(?:20)?(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?:q|qtr|quarter) ?([1-4])[-/,: ]*+(.*)|(.*?)(?<![-/,: ])[-/,: ]*+(?:q|qtr|quarter) ?([1-4])");
  private static final Pattern RANGE =
      Pattern.compile("(?=.*\\d{4}$)(.*\\d{4}) ?(?:-|to|until) ?(.*)");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:p|period|month) ?(\\d{1,2})[-/,: ]*+(.*)|(.*?)(?<![-/,: ])[-/,: ]*+(?:p|period|month) ?(\\d{1,2})");

  /** Twelve months, and the periods that close the books. */
  private static final int LAST_PERIOD = 16;

  /** "Wednesday 30th September 2019 to Thursday 31st October 2019", and room. */
  private static final int LONGEST_RANGE = 100;

  private Periods() {}

  static DateText read(String text, boolean mayBeRange) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches() && isPeriod(compact.group(2))) {
      return DateText.ofPeriod(
          Integer.parseInt(compact.group(1)), Integer.parseInt(compact.group(2)));
    }
    DateText month = month(text);
    if (month != null) {
      return month;
    }
    DateText range = mayBeRange ? range(text) : DateText.UNREADABLE;
    if (range.isReadable()) {
      return range;
    }
    Matcher matcher = QUARTER.matcher(text);
    if (matcher.matches()) {
      return part(matcher, 3, DatePrecision.QUARTER, "yyyy/yy Qq");
    }
    matcher = PERIOD.matcher(text);
    if (matcher.matches()) {
      return part(matcher, 1, DatePrecision.MONTH, "yyyy/yy Pp");
    }
    int april = financialYear(text);
    if (april != 0) {
      return period(april, 4, DatePrecision.YEAR, "yyyy/yy");
    }
    if (YEAR.matcher(text).matches()) {
      return period(Integer.parseInt(text), 1, DatePrecision.YEAR, "yyyy");
    }
    return DateText.UNREADABLE;
  }

  /** {@code July 2010-September 2010}, {@code 01/04/2019 to 30/04/2019}: the first day of it. */
  private static DateText range(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (text.length() > LONGEST_RANGE || !matcher.matches()) {
      return DateText.UNREADABLE;
    }
    DateText first = Dates.readOne(matcher.group(1));
    DateText last = Dates.readOne(matcher.group(2));
    if (first.dayFirst() == DateText.NONE || last.dayFirst() == DateText.NONE) {
      return DateText.UNREADABLE;
    }
    int months = DateOrder.month(last.dayFirst()) - DateOrder.month(first.dayFirst()) + 1;
    DatePrecision precision =
        months <= 1
            ? DatePrecision.MONTH
            : months <= 3 ? DatePrecision.QUARTER : DatePrecision.YEAR;
    return months < 1 || months > 24
        ? DateText.UNREADABLE
        : DateText.certain(first.dayFirst(), precision, "from - to");
  }

  private static DateText month(String text) {
    Matcher matcher = MONTH_YEAR.matcher(text);
    if (matcher.matches() && Months.of(matcher.group(1)) > 0) {
      String year = matcher.group(2).length() == 4 ? "yyyy" : "yy";
      String name = matcher.group(1).length() == 3 ? "MMM" : "MMMM";
      return month(Dates.year(matcher.group(2)), Months.of(matcher.group(1)), name + "-" + year);
    }
    matcher = YEAR_NAME.matcher(text);
    if (matcher.matches() && Months.of(matcher.group(2)) > 0) {
      return month(Integer.parseInt(matcher.group(1)), Months.of(matcher.group(2)), "yyyy-MMM");
    }
    matcher = SHORT_YEAR_NAME.matcher(text);
    if (matcher.matches() && Months.of(matcher.group(2)) > 0) {
      return month(Dates.year(matcher.group(1)), Months.of(matcher.group(2)), "yy-MMM");
    }
    matcher = YEAR_NUMBER.matcher(text);
    if (matcher.matches() && isMonth(matcher.group(2))) {
      return month(
          Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), "yyyy-MM");
    }
    matcher = NUMBER_YEAR.matcher(text);
    if (matcher.matches() && isMonth(matcher.group(1))) {
      return month(
          Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)), "MM/yyyy");
    }
    return null;
  }

  /** The nth part of a year: quarters of three months, periods of one. */
  private static DateText part(
      Matcher matcher, int months, DatePrecision precision, String format) {
    boolean numberFirst = matcher.group(1) != null;
    int n = Integer.parseInt(matcher.group(numberFirst ? 1 : 4));
    String year = matcher.group(numberFirst ? 2 : 3).strip();
    int april = financialYear(year);
    int before = Math.min(n, 12 / months) * months - months;
    if (n < 1 || n > 13) {
      return DateText.UNREADABLE;
    }
    if (april != 0) {
      return period(april + (before >= 9 ? 1 : 0), (before + 3) % 12 + 1, precision, format);
    }
    if (months == 1 && YEAR.matcher(year).matches() && !matcher.group().contains("month")) {
      return DateText.ofPeriod(Integer.parseInt(year), n);
    }
    return YEAR.matcher(year).matches()
        ? period(Integer.parseInt(year), before + 1, precision, format.replace("/yy", ""))
        : DateText.UNREADABLE;
  }

  /** The year in which {@code 2019/20} begins, or 0. */
  private static int financialYear(String text) {
    Matcher matcher = FINANCIAL_YEAR.matcher(text);
    if (!matcher.matches()) {
      return 0;
    }
    int first = Integer.parseInt(matcher.group(1));
    return (first + 1) % 100 == Integer.parseInt(matcher.group(2)) ? first : 0;
  }

  private static boolean isPeriod(String digits) {
    int number = Integer.parseInt(digits);
    return number >= 1 && number <= LAST_PERIOD;
  }

  private static boolean isMonth(String digits) {
    int month = Integer.parseInt(digits);
    return month >= 1 && month <= 12;
  }

  private static DateText month(int year, int month, String format) {
    return period(year, month, DatePrecision.MONTH, format);
  }

  private static DateText period(int year, int month, DatePrecision precision, String format) {
    int day = Dates.day(year, month, 1);
    return day == DateText.NONE ? DateText.UNREADABLE : DateText.certain(day, precision, format);
  }
}
