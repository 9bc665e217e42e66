package org.totalplace.normalise.container.workbook;

import java.io.IOException;
import java.io.InputStream;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.container.row.RowBuffer;
import org.totalplace.normalise.container.row.RowHandler;
import org.totalplace.normalise.container.row.Sheet;
import org.totalplace.normalise.container.workbook.WorkbookXml.Event;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;
import org.totalplace.normalise.text.ByteSource;

/**
 * One table of an OpenDocument spreadsheet. Repeated cells and rows are expanded, except blank ones
 * at the end of a row or of the table.
 */
final class OdsSheet implements Sheet {
  private static final int COLUMNS = 16_384;
  private static final long REPEATED_CELLS = 200_000_000;

  private final String name;
  private final boolean hidden;
  private final ByteSource part;
  private final int index;

  OdsSheet(String name, boolean hidden, ByteSource part, int index) {
    this.name = name;
    this.hidden = hidden;
    this.part = part;
    this.index = index;
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
      int table = -1;
      int depth = 0;
      Rows rows = new Rows(handler, at);
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
        if (event == Event.TEXT) {
          continue;
        }
        if (xml.is("table")) {
          depth += event == Event.START ? 1 : -1;
          table += event == Event.START && depth == 1 ? 1 : 0;
          if (event == Event.END && depth == 0 && table == index) {
            return;
          }
        } else if (table == index && event == Event.START && xml.is("table-row")) {
          if (!rows.row(xml)) {
            return;
          }
        }
      }
      throw new RefusedFileException(new DamagedFileNotice(at, "the sheet breaks off"));
    }
  }

  /** Reads rows and counts them with their repetitions. */
  private static final class Rows {
    private final RowHandler handler;
    private final At at;
    private final RowBuffer row = new RowBuffer();
    private final OdsCell cell = new OdsCell();
    private long line = 1;
    private long repeated;

    Rows(RowHandler handler, At at) {
      this.handler = handler;
      this.at = at;
    }

    boolean row(WorkbookXml xml) throws IOException {
      int times = xml.attribute("number-rows-repeated", 1);
      row.begin(line);
      int blank = 0;
      for (Event event; (event = xml.next()) != Event.END_OF_FILE; ) {
        if (event == Event.END && xml.is("table-row")) {
          break;
        }
        if (event == Event.START && (xml.is("table-cell") || xml.is("covered-table-cell"))) {
          int columns = xml.attribute("number-columns-repeated", 1);
          cell.read(xml);
          if (cell.isEmpty()) {
            blank = Math.min(COLUMNS, blank + columns);
          } else {
            check(row.cells() + (long) blank + columns <= COLUMNS);
            row.padTo(row.cells() + blank);
            blank = 0;
            for (int i = 0; i < columns; i++) {
              cell.put(row);
            }
          }
        }
      }
      long first = line;
      line += times;
      return row.cells() == 0 || give(first, times);
    }

    private boolean give(long first, int times) throws RefusedFileException {
      if (times > 1) {
        repeated += (long) times * row.cells();
        check(repeated <= REPEATED_CELLS);
      }
      for (int i = 0; i < times; i++) {
        row.line(first + i);
        if (!handler.row(row)) {
          return false;
        }
      }
      return true;
    }

    private void check(boolean allowed) throws RefusedFileException {
      if (!allowed) {
        throw new RefusedFileException(
            new UnsafeFileNotice(at, "its cells are repeated beyond any table's size"));
      }
    }
  }
}
