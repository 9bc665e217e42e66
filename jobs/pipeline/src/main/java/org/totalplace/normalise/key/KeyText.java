package org.totalplace.normalise.key;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it goes into keys, without case, kinds of blanks and variants of a letter: so a line
 * has the same key in a CSV and in a workbook.
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

  /**
   * The same for ASCII, without creating a string.
   *
   * @param into has room for all of the text
   * @return how many bytes were put; negative where the text is not ASCII
   */
  static int putAscii(byte[] bytes, int from, int to, byte[] into) {
    int used = 0;
    boolean blank = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b < 0) {
        return -1;
      }
      if (b == ' ' || b >= '\t' && b <= '\r' || b >= 0x1c && b <= 0x1f) {
        blank = used > 0;
      } else {
        if (blank) {
          into[used++] = ' ';
          blank = false;
        }
        into[used++] = b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
      }
    }
    return used;
  }
}
