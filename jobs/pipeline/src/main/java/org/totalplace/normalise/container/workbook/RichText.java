package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import org.totalplace.normalise.container.workbook.WorkbookXml.Event;

/** The text of a string item or inline string: its runs joined, without phonetic hints. */
final class RichText {
  private final StringBuilder text = new StringBuilder();

  /** Reads to the end of the current element; the text is valid until the next call. */
  CharSequence read(WorkbookXml xml, String element) throws IOException {
    text.setLength(0);
    boolean inText = false;
    int pronunciation = 0;
    for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
      if (event == Event.TEXT) {
        if (inText && pronunciation == 0) {
          xml.appendTo(text);
        }
      } else if (xml.is("t")) {
        inText = event == Event.START;
      } else if (xml.is("rPh")) {
        pronunciation += event == Event.START ? 1 : -1;
      } else if (event == Event.END && xml.is(element)) {
        break;
      }
    }
    unescape(text);
    return text;
  }

  /** Spreadsheets write control characters as {@code _x000D_}. */
  static void unescape(StringBuilder text) {
    int i = text.indexOf("_x");
    if (i < 0) {
      return;
    }
    int out = i;
    while (i < text.length()) {
      int control = text.charAt(i) == '_' && i + 7 <= text.length() ? control(text, i) : -1;
      text.setCharAt(out++, control >= 0 ? (char) control : text.charAt(i));
      i += control >= 0 ? 7 : 1;
    }
    text.setLength(out);
  }

  private static int control(StringBuilder text, int at) {
    if (text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return -1;
    }
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = 16 * value + digit;
    }
    return value < 0x80 ? value : -1;
  }
}
