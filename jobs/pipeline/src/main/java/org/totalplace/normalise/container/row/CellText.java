package org.totalplace.normalise.container.row;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How the numbers and dates of workbooks are written: the shortest decimal that is the same binary
 * number, without exponent; dates in ISO 8601 with a space before the time. The same on every Java.
 */
public final class CellText {
  private static final int EXACT_DIGITS = 15;
  private static final int SECONDS = 86_400;
  private static final int LAST_SERIAL = 2_958_465;

  private CellText() {}

  /** A number as it stands in XML: the same text if it is already short and plain. */
  public static CharSequence plainNumber(CharSequence text) {
    int digits = 0;
    int point = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && point < 0) {
        point = i;
      } else if (c != '-' || i > 0) {
        return number(text.toString());
      }
    }
    if (digits == 0 || digits > EXACT_DIGITS && point >= 0) {
      return number(text.toString());
    }
    if (point < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.subSequence(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** A JSON number without its exponent; the text itself where that would be absurdly long. */
  public static String decimal(String text) {
    if (text.indexOf('e') < 0 && text.indexOf('E') < 0) {
      return text;
    }
    BigDecimal exact;
    try {
      exact = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return text;
    }
    return Math.abs((long) exact.scale()) > 1000 ? text : exact.toPlainString();
  }

  /** The text itself where it is no number. */
  private static String number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? number(value) : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** A binary number as the shortest decimal that reads back as the same number. */
  public static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    if (!Double.isFinite(value)) {
      return "#NUM!";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = EXACT_DIGITS; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros().toPlainString();
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros().toPlainString();
  }

  /** The date of a spreadsheet's day number; the number itself where it is no date. */
  public static String date(double serial, boolean from1904) {
    if (!(serial >= 0) || serial >= LAST_SERIAL + 1.0) {
      return number(serial);
    }
    long days = (long) serial;
    long seconds = Math.round((serial - days) * SECONDS);
    if (seconds == SECONDS) {
      days++;
      seconds = 0;
    }
    if (days == 0 && !from1904) {
      return seconds == 0 ? "0" : time(seconds);
    }
    String date = date(days, from1904);
    return seconds == 0 ? date : date + " " + time(seconds);
  }

  private static String date(long days, boolean from1904) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1).plusDays(days).toString();
    }
    // the first spreadsheet took 1900 for a leap year, and all have followed it
    if (days == 60) {
      return "1900-02-29";
    }
    return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days).toString();
  }

  private static String time(long seconds) {
    StringBuilder out = new StringBuilder(8);
    two(out, seconds / 3600).append(':');
    two(out, seconds / 60 % 60).append(':');
    return two(out, seconds % 60).toString();
  }

  private static StringBuilder two(StringBuilder out, long number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
