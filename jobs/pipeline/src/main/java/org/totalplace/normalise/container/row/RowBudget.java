package org.totalplace.normalise.container.row;

import org.totalplace.normalise.container.packed.Limits;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;

/**
 * What the rows of one published file may come to, all its sheets and all passes over them
 * together. Counted where rows come out, so that it holds whatever in the file made them: texts
 * that stand once and are shown often, repeated rows, members over the same bytes. Not thread safe.
 */
final class RowBudget {
  /** What a cell costs besides its bytes. */
  private static final int CELL = 4;

  private final long allowed;
  private long left;
  private String danger = "";

  /**
   * @param fileBytes of the published file
   */
  RowBudget(long fileBytes) {
    allowed = allowed(fileBytes);
    left = allowed;
  }

  private static long allowed(long fileBytes) {
    long byRatio = Math.min(Limits.ROWS_RATIO * fileBytes, Limits.ROWS_BYTES);
    long ofLarge = Limits.ROWS_RATIO_OF_LARGE * fileBytes;
    return Math.max(Limits.ROWS_FROM_BYTES, Math.max(byRatio, ofLarge));
  }

  /** Whether the row may be handed on. */
  boolean allows(Row row) {
    int cells = row.cells();
    if (cells > Limits.ROW_CELLS) {
      danger = "a row of " + cells + " cells";
      return false;
    }
    int bytes = cells == 0 ? 0 : row.to(cells - 1) - row.from(0);
    if (bytes > Limits.ROW_BYTES) {
      danger = "a row of " + bytes + " bytes";
      return false;
    }
    left -= CELL * (cells + 1L) + bytes;
    if (left < 0) {
      danger = "its rows come to more than " + allowed + " bytes";
    }
    return left >= 0;
  }

  /**
   * @param sheet where the last rows came from
   */
  void hold(String sheet) throws RefusedFileException {
    if (!danger.isEmpty()) {
      throw new RefusedFileException(new UnsafeFileNotice(new At(sheet, 0, ""), danger));
    }
  }
}
