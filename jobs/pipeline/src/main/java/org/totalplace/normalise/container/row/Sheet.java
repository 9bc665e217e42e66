package org.totalplace.normalise.container.row;

import java.io.IOException;

/** One table inside a published file: a text file, a worksheet, a JSON array. */
public interface Sheet {
  /** Member and sheet inside the file, e.g. {@code spend.zip!2024.csv}; empty for a plain table. */
  String name();

  /** Whether the publisher hid it in the workbook. */
  boolean isHidden();

  /** Reads from the first row on; may be called again. Memory does not grow with the sheet. */
  void rows(RowHandler handler) throws IOException;
}
