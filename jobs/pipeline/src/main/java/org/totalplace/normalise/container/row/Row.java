package org.totalplace.normalise.container.row;

import java.nio.charset.Charset;

/**
 * One record of a sheet: a view into a buffer that the next record overwrites. Cell bytes are
 * unquoted and in {@link #charset()}, which never changes within a sheet, so equal bytes are equal
 * texts and a text needs decoding only once. Cells lie in the buffer in their order.
 */
public interface Row {
  /** Line of the text file (true to embedded newlines) or row of the sheet, from 1. */
  long line();

  int cells();

  /** The buffer that holds cell {@code i}: may change from row to row, never within one. */
  byte[] bytes();

  int from(int cell);

  int to(int cell);

  /** Puts where the cells start and end into the arrays, from {@code at} on. */
  default void places(int[] starts, int[] ends, int at) {
    for (int cell = 0, cells = cells(); cell < cells; cell++) {
      starts[at + cell] = from(cell);
      ends[at + cell] = to(cell);
    }
  }

  Charset charset();

  default boolean isBlank(int cell) {
    byte[] bytes = bytes();
    for (int i = from(cell), end = to(cell); i < end; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The cell as text; empty past the end of a short row. */
  default String text(int cell) {
    return cell < cells() ? new String(bytes(), from(cell), to(cell) - from(cell), charset()) : "";
  }
}
