package org.totalplace.normalise.container.packed;

import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;

/** Limits for one published file, far above what any publisher needs. */
public final class Limits {
  /** Most members of one archive. */
  public static final int ARCHIVE_MEMBERS = 4_000;

  /** Unpacked bytes of one file, all members together. */
  static final long UNPACKED_BYTES = 64L << 30;

  /**
   * Unpacked bytes per packed byte, once more than {@link #RATIO_FROM_BYTES} have been unpacked.
   */
  static final long RATIO = 400;

  static final long RATIO_FROM_BYTES = 64L << 20;

  /** A workbook inside an archive is unpacked to a temporary file. */
  static final long SPILLED_BYTES = 4L << 30;

  /** Web pages are read whole. */
  public static final int WEB_PAGE_BYTES = 24 << 20;

  /** Elements of a web page; each takes some 500 bytes of memory. */
  public static final int WEB_PAGE_ELEMENTS = 600_000;

  /** Cells of one row: a workbook can have no more. */
  public static final int ROW_CELLS = 16_384;

  /** Bytes of one row; a cell of a workbook can have no more than 32,767 characters. */
  public static final int ROW_BYTES = 1 << 20;

  /** Bytes of all rows, read again where they must be, for each byte of the published file. */
  public static final long ROWS_RATIO = 400;

  /** So much is allowed to the smallest file. */
  public static final long ROWS_FROM_BYTES = 256L << 20;

  /** And no more than this by {@link #ROWS_RATIO}, */
  public static final long ROWS_BYTES = 2L << 30;

  /** unless it is a file so large that it needs it. */
  public static final long ROWS_RATIO_OF_LARGE = 40;

  /** Worksheets of one workbook. */
  public static final int SHEETS = 4_000;

  /** Bytes of a binary workbook that are passed over to reach its sheets, all passes together. */
  public static final long PASSED_BYTES = 512L << 20;

  /** Tags and texts of a workbook in one document, which is read through for each of its sheets. */
  public static final long PASSED_TAGS = 150_000_000;

  /**
   * Different payees of one file, and different descriptions of what its lines are for: each is
   * looked up in all registers and rules. No file at hand has 20,000.
   */
  public static final long DISTINCT_KEYS = 400_000;

  private Limits() {}

  /**
   * Holds a file to so many different payees or purposes.
   *
   * @param what they are, in words
   * @throws RefusedFileException where they are too many
   */
  public static void holdDistinct(long distinct, String what, String sheet)
      throws RefusedFileException {
    if (distinct > DISTINCT_KEYS) {
      String danger = "more than " + DISTINCT_KEYS + " different " + what;
      throw new RefusedFileException(new UnsafeFileNotice(new At(sheet, 0, ""), danger));
    }
  }

  /**
   * Holds a workbook to its worksheets, each of which is reached through all before it.
   *
   * @param passed tags and texts of the document
   * @throws RefusedFileException where they are too many
   */
  public static void holdSheets(int sheets, long passed, At at) throws RefusedFileException {
    if (sheets > SHEETS) {
      throw new RefusedFileException(
          new UnsafeFileNotice(at, "more than " + SHEETS + " worksheets"));
    }
    if (passed * (sheets - 1) > PASSED_TAGS) {
      String danger = sheets + " worksheets in one document of " + passed + " tags";
      throw new RefusedFileException(new UnsafeFileNotice(at, danger));
    }
  }
}
