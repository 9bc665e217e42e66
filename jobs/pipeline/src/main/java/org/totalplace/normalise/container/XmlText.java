package org.totalplace.normalise.container;

import java.nio.charset.StandardCharsets;

/** Turns entities and character references into the characters they stand for, in place. */
final class XmlText {
  private static final String[] NAMES = {"amp;", "lt;", "gt;", "quot;", "apos;"};
  private static final String CHARACTERS = "&<>\"'";

  private XmlText() {}

  /**
   * @return the new end
   */
  static int unescape(byte[] b, int from, int to) {
    int out = from;
    int i = from;
    while (i < to) {
      int length = b[i] == '&' ? reference(b, i + 1, to) : 0;
      if (length == 0) {
        b[out++] = b[i++];
      } else {
        int point = point(b, i + 1, length);
        byte[] character = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(character, 0, b, out, character.length);
        out += character.length;
        i += 1 + length;
      }
    }
    return out;
  }

  /** Length of the reference behind the ampersand, with its semicolon; 0 if it is none. */
  private static int reference(byte[] b, int from, int to) {
    int end = from;
    while (end < to && end - from < 10 && b[end] != ';') {
      end++;
    }
    int length = end < to && b[end] == ';' ? end - from + 1 : 0;
    return length > 0 && point(b, from, length) >= 0 ? length : 0;
  }

  private static int point(byte[] b, int from, int length) {
    String text = new String(b, from, length, StandardCharsets.ISO_8859_1);
    for (int k = 0; k < NAMES.length; k++) {
      if (NAMES[k].equals(text)) {
        return CHARACTERS.charAt(k);
      }
    }
    if (!text.startsWith("#") || text.length() < 3) {
      return -1;
    }
    boolean hexadecimal = text.charAt(1) == 'x' || text.charAt(1) == 'X';
    String digits = text.substring(hexadecimal ? 2 : 1, text.length() - 1);
    try {
      int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
      // a NUL is no character of a table, and half a surrogate is none at all
      return point > 0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF) ? point : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
