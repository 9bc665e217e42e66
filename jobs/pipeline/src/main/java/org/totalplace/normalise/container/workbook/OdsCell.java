package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import org.totalplace.normalise.container.row.CellText;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.container.workbook.WorkbookXml.Event;

/** One cell of an OpenDocument table: its typed value, or its paragraphs as text. */
final class OdsCell {
  private final StringBuilder text = new StringBuilder();

  /** Reads to the end of the current cell element. */
  void read(WorkbookXml xml) throws IOException {
    text.setLength(0);
    String type = xml.attribute("value-type");
    boolean typed = type != null && typed(xml, type);
    int depth = 1;
    int aside = 0;
    boolean inParagraph = false;
    for (Event event; depth > 0 && (event = xml.next()) != Event.END_OF_FILE; ) {
      if (event == Event.TEXT) {
        if (inParagraph && aside == 0 && !typed) {
          xml.appendTo(text);
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
          text.append('\n');
        }
      } else if (start && inParagraph && aside == 0 && !typed) {
        space(xml);
      }
    }
  }

  private void space(WorkbookXml xml) {
    if (xml.is("s")) {
      for (int i = Math.min(1000, xml.attribute("c", 1)); i > 0; i--) {
        text.append(' ');
      }
    } else if (xml.is("tab")) {
      text.append('\t');
    } else if (xml.is("line-break")) {
      text.append('\n');
    }
  }

  /** Takes the value from the attributes, where they have it. */
  private boolean typed(WorkbookXml xml, String type) {
    switch (type) {
      case "float", "currency", "percentage" -> {
        String number = xml.attribute("value");
        if (number != null) {
          text.append(CellText.plainNumber(number));
          return true;
        }
      }
      case "date" -> {
        String date = xml.attribute("date-value");
        if (date != null) {
          text.append(XlsxSheet.isoDate(date));
          return true;
        }
      }
      case "boolean" -> {
        text.append("true".equals(xml.attribute("boolean-value")) ? "TRUE" : "FALSE");
        return true;
      }
      case "string" -> {
        String string = xml.attribute("string-value");
        if (string != null && !string.isEmpty()) {
          text.append(string);
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
    row.put(text);
    row.endCell();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
