package org.totalplace.normalise.line;

import java.util.Locale;

/** What a row below the heading is. Rows that are not payments are skipped and counted. */
public enum RowKind {
  PAYMENT,
  /** A payment that cannot be accepted: its amount cannot be read. */
  REJECTED,
  BLANK,
  TOTAL,
  REPEATED_HEADER,
  NOTE;

  /** Whether such a row is neither accepted nor rejected. */
  public boolean isSkipped() {
    return ordinal() >= BLANK.ordinal();
  }

  /** Its name in readings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
