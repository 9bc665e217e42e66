package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.normalise.container.packed.Content;
import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.CellText;
import org.totalplace.normalise.container.row.OpenedFile;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.container.row.RowHandler;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.container.workbook.WorkbookXml.Event;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.NoTableNotice;
import org.totalplace.normalise.text.ByteSource;
import org.totalplace.normalise.text.TextFile;

/** The XML that Excel 2003 and many finance systems save under the name of an XLS file. */
public final class XmlSpreadsheet implements Sheet {
  /** Lower case, as the beginning of the file is compared. */
  public static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

  private static final int COLUMNS = 16_384;

  private final String name;
  private final ByteSource utf8;
  private final int index;

  private XmlSpreadsheet(String name, ByteSource utf8, int index) {
    this.name = name;
    this.utf8 = utf8;
    this.index = index;
  }

  /** Finds the worksheets; refuses a workbook without any. */
  public static OpenedFile open(Content content, TextFile text) throws IOException {
    ByteSource utf8 = text::openAsUtf8;
    List<Sheet> sheets = new ArrayList<>();
    try (InputStream in = utf8.open()) {
      WorkbookXml xml = new WorkbookXml(in, content.at());
      long passed = 0;
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; passed++) {
        if (event == Event.START && xml.is("Worksheet")) {
          String name = xml.attribute("Name");
          sheets.add(
              new XmlSpreadsheet(content.nameOf(name == null ? "" : name), utf8, sheets.size()));
          Limits.holdSheets(sheets.size(), 0, content.at());
        }
      }
      Limits.holdSheets(sheets.size(), passed, content.at());
    }
    if (sheets.isEmpty()) {
      throw new RefusedFileException(
          new NoTableNotice(content.at(), "a workbook without worksheets"));
    }
    return new OpenedFile(content.wrapping() + "xml", "", "", sheets);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return false;
  }

  @Override
  public void rows(RowHandler handler) throws IOException {
    At at = new At(name, 0, "");
    try (InputStream in = utf8.open()) {
      WorkbookXml xml = new WorkbookXml(in, at);
      RowBuffer row = new RowBuffer();
      StringBuilder text = new StringBuilder();
      int sheet = -1;
      long line = 0;
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
        boolean start = event == Event.START;
        if (event == Event.TEXT) {
          continue;
        }
        if (xml.is("Worksheet")) {
          sheet += start ? 1 : 0;
          if (!start && sheet == index) {
            return;
          }
        } else if (sheet == index && xml.is("Row")) {
          if (start) {
            line = xml.attribute("Index", (int) line + 1);
            row.begin(line);
          } else if (row.cells() > 0 && !handler.row(row)) {
            return;
          }
        } else if (sheet == index && start && xml.is("Cell")) {
          cell(xml, row, text, at);
        }
      }
      throw new RefusedFileException(new DamagedFileNotice(at, "the worksheet breaks off"));
    }
  }

  private static void cell(WorkbookXml xml, RowBuffer row, StringBuilder text, At at)
      throws IOException {
    int column = xml.attribute("Index", row.cells() + 1) - 1;
    int merged = xml.attribute("MergeAcross", 0);
    if (Math.max(column, row.cells()) + (long) merged >= COLUMNS) {
      throw new RefusedFileException(
          new DamagedFileNotice(at, "a cell lies beyond the last column"));
    }
    row.padTo(column);
    String type = "";
    boolean inData = false;
    text.setLength(0);
    for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
      if (event == Event.TEXT) {
        if (inData) {
          xml.appendTo(text);
        }
      } else if (xml.is("Data")) {
        inData = event == Event.START;
        type = inData ? String.valueOf(xml.attribute("Type")) : type;
      } else if (event == Event.END && xml.is("Cell")) {
        break;
      }
    }
    row.put(value(text, type));
    row.endCell();
    row.padTo(row.cells() + merged);
  }

  private static CharSequence value(StringBuilder text, String type) {
    return switch (text.isEmpty() ? "" : type) {
      case "Number" -> CellText.plainNumber(text);
      case "DateTime" -> XlsxSheet.isoDate(text.toString());
      case "Boolean" -> text.charAt(0) == '1' ? "TRUE" : "FALSE";
      default -> text;
    };
  }
}
