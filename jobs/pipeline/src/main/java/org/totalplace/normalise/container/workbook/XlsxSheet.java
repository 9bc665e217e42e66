package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.CellText;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.container.row.RowHandler;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.container.workbook.WorkbookXml.Event;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.text.ByteSource;

/** One worksheet, read from its XML row by row; cells keep their columns, rows their numbers. */
final class XlsxSheet implements Sheet {
  private static final int COLUMNS = 16_384;

  /** What the sheets of a workbook have in common. */
  record Shared(SharedStrings strings, BitSet dateStyles, boolean from1904) {}

  private final String name;
  private final boolean hidden;
  private final ByteSource part;
  private final Shared shared;

  XlsxSheet(String name, boolean hidden, ByteSource part, Shared shared) {
    this.name = name;
    this.hidden = hidden;
    this.part = part;
    this.shared = shared;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public void rows(RowHandler handler) throws IOException {
    At at = new At(name, 0, "");
    try (InputStream in = part.open()) {
      WorkbookXml xml = new WorkbookXml(in, at);
      RowBuffer row = new RowBuffer();
      StringBuilder text = new StringBuilder();
      RichText inline = new RichText();
      long line = 0;
      boolean complete = false;
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
        if (event == Event.START && xml.is("c")) {
          cell(xml, row, text, inline);
        } else if (event == Event.START && xml.is("row")) {
          line = xml.attribute("r", (int) Math.min(line, Integer.MAX_VALUE - 1) + 1);
          row.begin(line);
        } else if (event == Event.END && xml.is("row")) {
          if (row.cells() > 0 && !handler.row(row)) {
            return;
          }
        } else if (event == Event.END && (xml.is("sheetData") || xml.is("worksheet"))) {
          complete = true;
          break;
        }
      }
      if (!complete) {
        throw new RefusedFileException(
            new DamagedFileNotice(at, "the worksheet breaks off after row " + line));
      }
    }
  }

  private void cell(WorkbookXml xml, RowBuffer row, StringBuilder text, RichText inline)
      throws IOException {
    row.padTo(column(xml.attribute("r"), row.cells()));
    String given = xml.attribute("t");
    String type = given == null || given.isEmpty() ? "n" : given;
    int style = type.equals("n") ? xml.attribute("s", 0) : 0;
    boolean inValue = false;
    text.setLength(0);
    for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
      if (event == Event.TEXT) {
        if (inValue) {
          xml.appendTo(text);
        }
      } else if (xml.is("v")) {
        inValue = event == Event.START;
      } else if (event == Event.START && xml.is("is")) {
        row.put(inline.read(xml, "is"));
      } else if (event == Event.END && xml.is("c")) {
        break;
      }
    }
    if (!text.isEmpty()) {
      value(text, type, style, row);
    }
    row.endCell();
  }

  private void value(StringBuilder text, String type, int style, RowBuffer row) throws IOException {
    switch (type) {
      case "s" -> shared.strings().put(WorkbookXml.number(text), row);
      case "b" -> row.put(text.charAt(0) == '1' ? "TRUE" : "FALSE");
      case "n" ->
          row.put(
              shared.dateStyles().get(style) ? date(text.toString()) : CellText.plainNumber(text));
      case "d" -> row.put(isoDate(text.toString()));
      case "str" -> {
        RichText.unescape(text);
        row.put(text);
      }
      default -> row.put(text);
    }
  }

  private String date(String serial) {
    try {
      return CellText.date(Double.parseDouble(serial), shared.from1904());
    } catch (NumberFormatException e) {
      return serial;
    }
  }

  static String isoDate(String text) {
    String plain = text.replace('T', ' ');
    plain = plain.endsWith("Z") ? plain.substring(0, plain.length() - 1) : plain;
    plain = plain.replaceFirst("\\.\\d+$", "");
    return plain.endsWith(" 00:00:00") ? plain.substring(0, plain.length() - 9) : plain;
  }

  /** Column by the letters of the reference; the next column where there is no reference. */
  private int column(String reference, int next) throws RefusedFileException {
    int column = 0;
    for (int i = 0; reference != null && i < reference.length(); i++) {
      char letter = reference.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = 26 * column + letter - 'A' + 1;
      if (column > COLUMNS) {
        throw new RefusedFileException(
            new DamagedFileNotice(new At(name, 0, ""), "a cell lies beyond the last column"));
      }
    }
    return column == 0 ? next : Math.max(next, column - 1);
  }
}
