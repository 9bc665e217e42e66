package org.totalplace.normalise.line;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it goes into keys: case, width of blanks and forms of one letter do not count, so that
 * the CSV and the workbook of one line give one key.
 */
final class KeyText {
  private KeyText() {}

  static String of(String printed) {
    StringBuilder key = new StringBuilder(printed.length());
    boolean blank = false;
    String text = Normalizer.normalize(printed, Normalizer.Form.NFKC);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = key.length() > 0;
      } else {
        if (blank) {
          key.append(' ');
          blank = false;
        }
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
