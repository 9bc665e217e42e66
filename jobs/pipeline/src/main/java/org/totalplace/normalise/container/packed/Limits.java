package org.totalplace.normalise.container.packed;

/** Limits for one published file, far above what any publisher needs. */
public final class Limits {
  /** Most members of one archive. */
  public static final int ARCHIVE_MEMBERS = 10_000;

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

  private Limits() {}
}
