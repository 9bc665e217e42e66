package org.totalplace.normalise.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.totalplace.normalise.container.XmlScanner.Event;
import org.totalplace.normalise.text.ByteSource;
import org.totalplace.notice.At;
import org.totalplace.notice.DamagedFileNotice;

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
      XmlScanner xml = new XmlScanner(in, at);
      RowBuffer row = new RowBuffer();
      RichText inline = new RichText();
      long line = 0;
      boolean complete = false;
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
        if (event == Event.START && xml.is("c")) {
          cell(xml, row, inline);
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

  private void cell(XmlScanner xml, RowBuffer row, RichText inline) throws IOException {
    row.padTo(column(xml, row.cells()));
    byte type = 'n';
    if (xml.hasAttribute("t") && xml.valueTo() > xml.valueFrom()) {
      type = xml.bytes()[xml.valueFrom()];
      // of the two-letter beginnings only str and inlineStr need telling from s and the rest
      type = type == 's' && xml.valueTo() - xml.valueFrom() > 1 ? (byte) 'f' : type;
    }
    int style = type == 'n' ? xml.attribute("s", 0) : 0;
    boolean inValue = false;
    for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
      if (event == Event.TEXT) {
        if (inValue) {
          value(xml, row, type, style);
        }
      } else if (xml.is("v")) {
        inValue = event == Event.START;
      } else if (event == Event.START && xml.is("is")) {
        inline.read(xml, "is");
        row.put(inline.bytes(), 0, inline.length());
      } else if (event == Event.END && xml.is("c")) {
        break;
      }
    }
    if (type == 'f') {
      row.cutTo(row.cellFrom() + unescaped(row));
    }
    row.endCell();
  }

  private static int unescaped(RowBuffer row) {
    int from = row.cellFrom();
    int length = row.length() - from;
    byte[] text = java.util.Arrays.copyOfRange(row.bytes(), from, from + length);
    int shorter = RichText.unescape(text, length);
    System.arraycopy(text, 0, row.bytes(), from, shorter);
    return shorter;
  }

  private void value(XmlScanner xml, RowBuffer row, byte type, int style) throws IOException {
    byte[] b = xml.bytes();
    int from = xml.from();
    int to = xml.to();
    switch (type) {
      case 's' -> shared.strings().put(number(b, from, to), row);
      case 'b' -> row.put(to > from && b[from] == '1' ? "TRUE" : "FALSE");
      case 'n' -> {
        if (shared.dateStyles().get(style)) {
          row.put(date(new String(b, from, to - from, StandardCharsets.UTF_8)));
        } else {
          CellText.putNumber(b, from, to, row);
        }
      }
      case 'd' -> row.put(isoDate(new String(b, from, to - from, StandardCharsets.UTF_8)));
      default -> row.put(b, from, to - from);
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

  private static int number(byte[] b, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (b[i] < '0' || b[i] > '9' || number > 100_000_000) {
        return -1;
      }
      number = 10 * number + b[i] - '0';
    }
    return to > from ? number : -1;
  }

  /** From the letters of the reference; the next one where there is none. */
  private int column(XmlScanner xml, int next) throws RefusedFileException {
    if (!xml.hasAttribute("r")) {
      return next;
    }
    byte[] b = xml.bytes();
    int column = 0;
    for (int i = xml.valueFrom(); i < xml.valueTo() && b[i] >= 'A' && b[i] <= 'Z'; i++) {
      column = 26 * column + b[i] - 'A' + 1;
      if (column > COLUMNS) {
        throw new RefusedFileException(
            new DamagedFileNotice(new At(name, 0, ""), "a cell lies beyond the last column"));
      }
    }
    return column == 0 ? next : Math.max(next, column - 1);
  }
}
