package org.totalplace.normalise.container;

import java.util.List;

/**
 * A published file, recognised by its bytes and ready to be read.
 *
 * @param format {@code csv}, {@code xlsx}, {@code xls}, {@code ods}, {@code json}, {@code jsonl},
 *     {@code html}, with the wrapping before it: {@code zip/csv}, {@code gzip/csv}
 * @param encoding what the text was taken to be, e.g. {@code windows-1252}; empty for workbooks
 * @param delimiter {@code ,} {@code ;} {@code |} or a tab; empty for workbooks and JSON
 */
public record OpenedFile(String format, String encoding, String delimiter, List<Sheet> sheets)
    implements AutoCloseable {
  public OpenedFile {
    sheets = List.copyOf(sheets);
  }

  @Override
  public void close() {
    for (Sheet sheet : sheets) {
      if (sheet instanceof AutoCloseable closeable) {
        close(closeable);
      }
    }
  }

  private static void close(AutoCloseable sheet) {
    try {
      sheet.close();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot close " + sheet, e);
    }
  }
}
