package org.totalplace.normalise.heading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.totalplace.normalise.value.AmountUnit;

/** A heading as compared: case, space, punctuation, units and the debris of encodings removed. */
final class HeadingText {
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z])");
  private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^(\ufeff|ï»¿|Ã¯Â?»Â?¿)+");
  private static final Pattern POUNDS = Pattern.compile("[£\u009c\u0153\ufffd]'?s?\\b");
  private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9#%]+");
  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2}|[a-z])[ .):]+(?=[a-z]{3})");
  private static final Pattern REPEATED = Pattern.compile(" (\\d|t)$");

  private HeadingText() {}

  /** Lower-case words with single blanks between: {@code net amount}. */
  static String words(String printed) {
    String text = BYTE_ORDER_MARK.matcher(printed.strip()).replaceFirst("");
    text = CAMEL.matcher(text).replaceAll(" ");
    text = AmountUnit.without(text);
    text = POUNDS.matcher(text).replaceAll(" ");
    text = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(text.replace("'", "")).replaceAll(" ").strip();
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
