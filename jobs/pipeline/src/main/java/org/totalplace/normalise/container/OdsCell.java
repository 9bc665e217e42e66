package org.totalplace.normalise.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.totalplace.normalise.container.XmlScanner.Event;

/** One cell of an OpenDocument table: its typed value, or its paragraphs as text. */
final class OdsCell {
  private final RowBuffer text = new RowBuffer();

  /** Reads up to the end of the cell element that has begun. */
  void read(XmlScanner xml) throws IOException {
    text.begin(0);
    String type = xml.attribute("value-type");
    boolean typed = type != null && typed(xml, type);
    int depth = 1;
    int aside = 0;
    boolean inParagraph = false;
    for (Event event; depth > 0 && (event = xml.next()) != Event.END_OF_FILE; ) {
      if (event == Event.TEXT) {
        if (inParagraph && aside == 0 && !typed) {
          text.put(xml.bytes(), xml.from(), xml.to() - xml.from());
        }
        continue;
      }
      boolean start = event == Event.START;
      if (xml.is("table-cell") || xml.is("covered-table-cell")) {
        depth += start ? 1 : -1;
      } else if (xml.is("annotation") || xml.is("shapes") || xml.is("frame")) {
        aside += start ? 1 : -1;
      } else if (xml.is("p") && aside == 0) {
        inParagraph = start;
        if (start && text.length() > 0 && !typed) {
          text.put((byte) '\n');
        }
      } else if (start && inParagraph && aside == 0 && !typed) {
        space(xml);
      }
    }
  }

  private void space(XmlScanner xml) {
    if (xml.is("s")) {
      for (int i = Math.min(1000, xml.attribute("c", 1)); i > 0; i--) {
        text.put((byte) ' ');
      }
    } else if (xml.is("tab")) {
      text.put((byte) '\t');
    } else if (xml.is("line-break")) {
      text.put((byte) '\n');
    }
  }

  /** Takes the value from the attributes, if it is there. */
  private boolean typed(XmlScanner xml, String type) {
    switch (type) {
      case "float", "currency", "percentage" -> {
        if (xml.hasAttribute("value")) {
          byte[] value = java.util.Arrays.copyOfRange(xml.bytes(), xml.valueFrom(), xml.valueTo());
          CellText.putNumber(value, 0, value.length, text);
          return true;
        }
      }
      case "date" -> {
        String date = xml.attribute("date-value");
        if (date != null) {
          text.put(XlsxSheet.isoDate(date));
          return true;
        }
      }
      case "boolean" -> {
        text.put("true".equals(xml.attribute("boolean-value")) ? "TRUE" : "FALSE");
        return true;
      }
      case "string" -> {
        String string = xml.attribute("string-value");
        if (string != null && !string.isEmpty()) {
          text.put(string);
          return true;
        }
      }
      default -> {}
    }
    return false;
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  void put(RowBuffer row) {
    row.put(text.bytes(), 0, text.length());
    row.endCell();
  }

  @Override
  public String toString() {
    return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
  }
}
