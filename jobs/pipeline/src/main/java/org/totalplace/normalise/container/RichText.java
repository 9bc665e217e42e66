package org.totalplace.normalise.container;

import java.io.IOException;
import java.util.Arrays;
import org.totalplace.normalise.container.XmlScanner.Event;

/**
 * The text of a string item or inline string: its runs put together, its pronunciation left out.
 */
final class RichText {
  private byte[] bytes = new byte[256];
  private int length;

  /** Reads up to the end of the element that has begun. */
  void read(XmlScanner xml, String element) throws IOException {
    length = 0;
    boolean inText = false;
    int pronunciation = 0;
    for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
      if (event == Event.TEXT) {
        if (inText && pronunciation == 0) {
          append(xml.bytes(), xml.from(), xml.to());
        }
      } else if (xml.is("t")) {
        inText = event == Event.START;
      } else if (xml.is("rPh")) {
        pronunciation += event == Event.START ? 1 : -1;
      } else if (event == Event.END && xml.is(element)) {
        break;
      }
    }
    length = unescape(bytes, length);
  }

  private void append(byte[] source, int from, int to) {
    if (length + to - from > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + to - from));
    }
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  /** Spreadsheets write control characters as {@code _x000D_}. */
  static int unescape(byte[] b, int to) {
    int out = 0;
    int i = 0;
    while (i < to) {
      int control = b[i] == '_' && i + 7 <= to ? control(b, i) : -1;
      if (control >= 0) {
        b[out++] = (byte) control;
        i += 7;
      } else {
        b[out++] = b[i++];
      }
    }
    return out;
  }

  private static int control(byte[] b, int at) {
    if (b[at + 1] != 'x' || b[at + 6] != '_') {
      return -1;
    }
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(b[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = 16 * value + digit;
    }
    return value < 0x80 ? value : -1;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
