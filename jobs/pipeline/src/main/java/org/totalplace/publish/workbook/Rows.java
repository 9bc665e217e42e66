package org.totalplace.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;

/** Rows that are written when they are needed, so that they cost no memory before. */
@FunctionalInterface
public interface Rows {
  /** Writes all rows and leaves the stream open. */
  void writeTo(OutputStream out) throws IOException;
}
