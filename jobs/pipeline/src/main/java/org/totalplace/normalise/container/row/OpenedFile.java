package org.totalplace.normalise.container.row;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A published file, recognised by its bytes and ready to be read.
 *
 * @param format {@code csv}, {@code xlsx}, {@code xls}, {@code ods}, {@code json}, {@code jsonl},
 *     {@code html}, {@code xml} (of Excel 2003), with the wrapping before it: {@code zip/csv},
 *     {@code gzip/csv}
 * @param encoding what the text was taken to be, e.g. {@code windows-1252}; empty for workbooks
 * @param delimiter {@code ,} {@code ;} {@code |} or a tab; empty for workbooks and JSON
 * @param sheets in the order of the file
 * @param resources what to close when the sheets have been read
 */
public record OpenedFile(
    String format, String encoding, String delimiter, List<Sheet> sheets, Closeable resources)
    implements AutoCloseable {
  public OpenedFile {
    sheets = List.copyOf(sheets);
  }

  /** A file without resources to close. */
  public OpenedFile(String format, String encoding, String delimiter, List<Sheet> sheets) {
    this(format, encoding, delimiter, sheets, () -> {});
  }

  /**
   * With what its rows may come to, and what is to be closed.
   *
   * @param fileBytes of the published file
   */
  public OpenedFile within(long fileBytes, Closeable resources) {
    List<Sheet> budgeted = BudgetedSheet.of(sheets, fileBytes);
    return new OpenedFile(format, encoding, delimiter, budgeted, resources);
  }

  @Override
  public void close() {
    try {
      resources.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
