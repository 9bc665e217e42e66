package org.totalplace.normalise.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the shapes in which dates are printed. A numeric date keeps both its day-first and its
 * month-first reading: which holds is decided for the whole column ({@link DateColumn}), never per
 * text. No clock: two-digit years 00 to 79 are this century. Thread safe.
 */
public final class Dates {
  static final int FIRST_YEAR = 1990;
  static final int LAST_YEAR = 2099;

  /** Day 0 of a spreadsheet, which counts a 29 February 1900. */
  private static final long SERIAL_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

  private static final Pattern WEEKDAY =
      Pattern.compile("^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?[.,]?\\s+");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![t\\s,])[t\\s,]++\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,:]\\d+)?)?\\s*+(?:[ap]\\.?m\\.?\\s*+)?"
              + "(z|gmt|utc|bst|[+-]\\d{2}:?\\d{2})?$");
  private static final Pattern YMD =
      Pattern.compile("(\\d{4})([-/. ])(\\d{1,2})[-/. ](\\d{1,2})[a-z]?");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2}) ?([-/.,\\\\ ]) ?(\\d{1,2}) ?[-/.,\\\\ ] ?(\\d{4}|\\d{2})");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ?([-/., ]?) ?([a-z]{3,9})[-/.,' ]*+(\\d{4}|\\d{2})");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile("([a-z]{3,9})\\.?[-/. ]*(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4}|\\d{2})");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(\\d{4})[-/. ]([a-z]{3,9})[-/. ](\\d{1,2})");
  private static final Pattern SERIAL = Pattern.compile("([2-6]\\d{4})([.]\\d*)?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DIGITS = Pattern.compile("\\d{7,8}");

  /** A longer text is no date: no pattern sees it. */
  private static final int LONGEST = 200;

  private Dates() {}

  public static DateText read(String printed) {
    return read(printed, true);
  }

  /**
   * A date that is not itself from one to another: ranges of ranges would be read again and again.
   */
  static DateText readOne(String printed) {
    return read(printed, false);
  }

  private static DateText read(String printed, boolean mayBeRange) {
    if (printed.length() > LONGEST) {
      return DateText.UNREADABLE;
    }
    String text = clean(printed);
    if (text.isEmpty() || text.equals("-")) {
      return DateText.BLANK;
    }
    if (!hasDigit(text) || isOtherNumber(text)) {
      return DateText.UNREADABLE;
    }
    text = WEEKDAY.matcher(text).replaceFirst("");
    text = TIME.matcher(text).replaceFirst("").strip();
    DateText numeric = numeric(text);
    if (numeric != null) {
      return numeric;
    }
    DateText named = named(text);
    return named != null ? named : Periods.read(text, mayBeRange);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A number, such as an amount, that is not a date: neither a year, a year and month, a month and
   * year, a serial number nor the digits of a day.
   */
  private static boolean isOtherNumber(String text) {
    boolean isNegative = text.charAt(0) == '-';
    int point = -1;
    for (int i = isNegative ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    if (isNegative) {
      return true;
    }
    int whole = point < 0 ? text.length() : point;
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    return switch (whole) {
      case 1, 2 -> decimals != 4;
      case 4 -> !text.startsWith("19") && !text.startsWith("20");
      case 5 -> text.charAt(0) > '6';
      case 6, 7, 8 -> point >= 0;
      default -> true;
    };
  }

  private static DateText numeric(String text) {
    Matcher matcher = YMD.matcher(text);
    if (matcher.matches()) {
      int day = day(number(matcher, 1), number(matcher, 3), number(matcher, 4));
      String s = matcher.group(2);
      return certain(day, "yyyy" + s + "MM" + s + "dd");
    }
    matcher = NUMERIC.matcher(text);
    if (matcher.matches()) {
      String s = matcher.group(2);
      int year = year(matcher.group(4));
      int dayFirst = day(year, number(matcher, 3), number(matcher, 1));
      int monthFirst = day(year, number(matcher, 1), number(matcher, 3));
      String y = matcher.group(4).length() == 4 ? "yyyy" : "yy";
      return either(dayFirst, monthFirst, "dd" + s + "MM" + s + y);
    }
    if (SERIAL.matcher(text).matches()) {
      long day = SERIAL_ZERO + Long.parseLong(text.substring(0, 5));
      return certain(plausible(LocalDate.ofEpochDay(day)), "serial");
    }
    if (DIGITS.matcher(text).matches()) {
      return compact(text);
    }
    return null;
  }

  /** {@code 20190401}, {@code 01042019}, or the latter without its leading zero. */
  private static DateText compact(String text) {
    if (text.length() == 8) {
      int ymd = day(part(text, 0, 4), part(text, 4, 6), part(text, 6, 8));
      if (ymd != DateText.NONE) {
        return certain(ymd, "yyyyMMdd");
      }
    }
    String eight = text.length() == 7 ? "0" + text : text;
    int year = part(eight, 4, 8);
    int dayFirst = day(year, part(eight, 2, 4), part(eight, 0, 2));
    int monthFirst = day(year, part(eight, 0, 2), part(eight, 2, 4));
    return either(dayFirst, monthFirst, "ddMMyyyy");
  }

  private static DateText named(String text) {
    Matcher matcher = DAY_MONTH_YEAR.matcher(text);
    if (matcher.matches() && Months.of(matcher.group(3)) > 0) {
      int year = year(matcher.group(4));
      int day = day(year, Months.of(matcher.group(3)), number(matcher, 1));
      String s = matcher.group(2).isBlank() ? " " : matcher.group(2);
      String month = matcher.group(3).length() == 3 ? "MMM" : "MMMM";
      String y = matcher.group(4).length() == 4 ? "yyyy" : "yy";
      return certain(day, "dd" + s + month + s + y);
    }
    matcher = MONTH_DAY_YEAR.matcher(text);
    if (matcher.matches() && Months.of(matcher.group(1)) > 0) {
      int day = day(year(matcher.group(3)), Months.of(matcher.group(1)), number(matcher, 2));
      return certain(day, "MMM dd yyyy");
    }
    matcher = YEAR_MONTH_DAY.matcher(text);
    if (matcher.matches() && Months.of(matcher.group(2)) > 0) {
      int day = day(number(matcher, 1), Months.of(matcher.group(2)), number(matcher, 3));
      return certain(day, "yyyy-MMM-dd");
    }
    return null;
  }

  private static DateText certain(int day, String format) {
    return day == DateText.NONE
        ? DateText.UNREADABLE
        : DateText.certain(day, DatePrecision.DAY, format);
  }

  private static DateText either(int dayFirst, int monthFirst, String format) {
    return dayFirst == DateText.NONE && monthFirst == DateText.NONE
        ? DateText.UNREADABLE
        : new DateText(dayFirst, monthFirst, DatePrecision.DAY, format);
  }

  /** Epoch day, or {@link DateText#NONE} where there is no such day in a plausible year. */
  static int day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return DateText.NONE;
    }
    YearMonth yearMonth = YearMonth.of(year, month);
    return day > yearMonth.lengthOfMonth()
        ? DateText.NONE
        : Math.toIntExact(yearMonth.atDay(day).toEpochDay());
  }

  private static int plausible(LocalDate date) {
    return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 80 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int part(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }

  private static String clean(String printed) {
    String text = printed.replace('\u00a0', ' ').replace('\u2013', '-').replace('\u2011', '-');
    text = text.replace("\u0000", "").strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("'")) {
      text = text.substring(1);
    }
    return BLANKS.matcher(text).replaceAll(" ");
  }
}
