package org.totalplace.normalise.heading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.totalplace.normalise.value.AmountUnit;

/** A heading as it is compared: without case, space, punctuation, units and broken characters. */
final class HeadingText {
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z])");
  private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^(\ufeff|ï»¿|Ã¯Â?»Â?¿)+");
  private static final Pattern POUNDS = Pattern.compile("[£\u009c\u0153\ufffd]'?s?\\b");
  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2}|[a-z])[ .):]+(?=[a-z]{3})");
  private static final Pattern REPEATED = Pattern.compile(" (\\d|t)$");

  private HeadingText() {}

  /** Lower-case words with single blanks between: {@code net amount}. */
  static String words(String printed) {
    String text = printed.strip();
    boolean isAscii = isAscii(text);
    text = isAscii ? text : BYTE_ORDER_MARK.matcher(text).replaceFirst("");
    text = AmountUnit.without(CAMEL.matcher(text).replaceAll(" "));
    if (!isAscii) {
      text = POUNDS.matcher(text).replaceAll(" ");
      text = Normalizer.normalize(text, Normalizer.Form.NFKD);
    }
    return separated(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** One blank between words, whatever was there; apostrophes removed. */
  private static String separated(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean isBetween = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '#' || c == '%') {
        if (isBetween && !words.isEmpty()) {
          words.append(' ');
        }
        words.append(c);
        isBetween = false;
      } else if (c != '\'') {
        isBetween = true;
      }
    }
    return words.toString();
  }

  /** The words without blanks, by which names are looked up: {@code netamount}. */
  static String key(String words) {
    return words.replace(" ", "");
  }

  /** {@code 3 Date} is Date, {@code Supplier (T)} and {@code Supplier 2} are Supplier. */
  static String withoutNumbering(String words) {
    return REPEATED.matcher(NUMBERED.matcher(words).replaceFirst("")).replaceFirst("").strip();
  }
}
