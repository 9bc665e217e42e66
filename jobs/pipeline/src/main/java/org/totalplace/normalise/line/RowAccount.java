package org.totalplace.normalise.line;

import java.util.LinkedHashMap;
import java.util.Map;
import org.totalplace.normalise.reading.Account;
import org.totalplace.normalise.reading.RowsAndPence;

/**
 * Counts rows and pence as they are read and again by what became of them; the two must agree. Not
 * thread safe.
 */
public final class RowAccount {
  private final long[] rows = new long[RowKind.values().length];
  private final long[] pence = new long[RowKind.values().length];
  private long rowsIn;
  private long penceIn;

  /** Counts a row as it is read. */
  public void arrive(long readPence) {
    rowsIn++;
    penceIn += readPence;
  }

  /** Counts the row again under what it turned out to be. */
  public void decide(RowKind kind, long readPence) {
    rows[kind.ordinal()]++;
    pence[kind.ordinal()] += readPence;
  }

  /** Rows read. */
  public long rowsIn() {
    return rowsIn;
  }

  /** Rows of this kind. */
  public long rows(RowKind kind) {
    return rows[kind.ordinal()];
  }

  /**
   * @throws IllegalStateException unless in = accepted + rejected + skipped, in rows and in pence
   */
  public Account account() {
    Map<String, Long> rowsSkipped = new LinkedHashMap<>();
    long penceSkipped = 0;
    for (RowKind kind : RowKind.values()) {
      if (kind.isSkipped()) {
        rowsSkipped.put(kind.code(), rows(kind));
        penceSkipped += pence[kind.ordinal()];
      }
    }
    return new Account(
        new RowsAndPence(rowsIn, penceIn),
        of(RowKind.PAYMENT),
        of(RowKind.REJECTED),
        rowsSkipped,
        penceSkipped);
  }

  private RowsAndPence of(RowKind kind) {
    return new RowsAndPence(rows(kind), pence[kind.ordinal()]);
  }
}
