package org.totalplace.normalise.container.packed;

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

  private Limits() {}
}
