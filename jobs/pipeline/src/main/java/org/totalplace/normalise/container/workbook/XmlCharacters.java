package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;

/**
 * Makes the UTF-8 XML of a workbook acceptable to a strict parser. A character that XML forbids
 * becomes a space. An ampersand that begins none of XML's own references is marked as text, so that
 * no entity is ever expanded. A name, tag or text of more than {@link #LONGEST_TOKEN} characters is
 * refused before it is held in memory.
 */
final class XmlCharacters extends Reader {
  static final int LONGEST_TOKEN = 4 << 20;

  /** Stands for an ampersand that is text: a code point that is no character, but legal in XML. */
  static final char AMPERSAND = '\uFDD0';

  private static final int LONGEST_REFERENCE = 12;

  private final Reader in;
  private final At at;
  private final char[] buffer = new char[1 << 14];
  private int next;
  private int checked;
  private int limit;
  private int sinceBracket;
  private boolean ended;

  XmlCharacters(InputStream in, At at) {
    // bytes that are not UTF-8 become U+FFFD
    this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    this.at = at;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (next == checked && !fill()) {
      return -1;
    }
    int count = Math.min(length, checked - next);
    System.arraycopy(buffer, next, target, offset, count);
    next += count;
    return count;
  }

  /** Reads on; keeps back the possible beginning of a reference until the rest arrives. */
  private boolean fill() throws IOException {
    limit -= checked;
    System.arraycopy(buffer, checked, buffer, 0, limit);
    next = 0;
    checked = 0;
    while (checked == 0 && !ended) {
      int read = in.read(buffer, limit, buffer.length - limit);
      ended = read < 0;
      limit += Math.max(0, read);
      check();
    }
    return checked > 0;
  }

  private void check() throws RefusedFileException {
    int i = checked;
    for (; i < limit; i++) {
      char c = buffer[i];
      sinceBracket++;
      if (c == '<' || c == '>') {
        sinceBracket = 0;
      } else if (c == '&') {
        if (!ended && limit - i < LONGEST_REFERENCE) {
          break;
        }
        buffer[i] = isReference(i + 1) ? c : AMPERSAND;
      } else if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= '\uFFFE') {
        buffer[i] = ' ';
      }
    }
    checked = i;
    if (sinceBracket > LONGEST_TOKEN) {
      throw tooLong(at);
    }
  }

  static RefusedFileException tooLong(At at) {
    return new RefusedFileException(new UnsafeFileNotice(at, "a single cell of more than 4 MiB"));
  }

  private boolean isReference(int from) {
    int end = from;
    int last = Math.min(limit, from + LONGEST_REFERENCE - 1);
    while (end < last && buffer[end] != ';') {
      end++;
    }
    return end < last && isReference(new String(buffer, from, end - from));
  }

  private static boolean isReference(String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> true;
      default -> name.startsWith("#x") ? isCharacter(name, 2, 16) : isCharacter(name, 1, 10);
    };
  }

  private static boolean isCharacter(String name, int digits, int radix) {
    if (!name.startsWith("#") || name.length() == digits) {
      return false;
    }
    for (int i = digits; i < name.length(); i++) {
      if (name.charAt(i) > 'f' || Character.digit(name.charAt(i), radix) < 0) {
        return false;
      }
    }
    long point = Long.parseLong(name.substring(digits), radix);
    boolean control = point < ' ' && point != '\n' && point != '\t' && point != '\r';
    return !control
        && (point < 0xD800 || point > 0xDFFF && point < 0xFFFE || point >> 16 != 0)
        && point <= Character.MAX_CODE_POINT;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
