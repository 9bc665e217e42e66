package org.totalplace.normalise.line;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts rows and pence on arrival and again by what became of them; the two must agree. Not thread
 * safe.
 */
public final class RowAccount {
  private final long[] rows = new long[RowKind.values().length];
  private final long[] pence = new long[RowKind.values().length];
  private long rowsIn;
  private long penceIn;

  /** A row arrives. */
  public void arrive(long readPence) {
    rowsIn++;
    penceIn += readPence;
  }

  /** It was decided what the row is. */
  public void decide(RowKind kind, long readPence) {
    rows[kind.ordinal()]++;
    pence[kind.ordinal()] += readPence;
  }

  public long rowsIn() {
    return rowsIn;
  }

  public long penceIn() {
    return penceIn;
  }

  public long rows(RowKind kind) {
    return rows[kind.ordinal()];
  }

  public long pence(RowKind kind) {
    return pence[kind.ordinal()];
  }

  public long skippedPence() {
    long sum = 0;
    for (RowKind kind : RowKind.values()) {
      sum += kind.isSkipped() ? pence(kind) : 0;
    }
    return sum;
  }

  /** Rows by kind of what was skipped. */
  public Map<String, Long> skipped() {
    Map<String, Long> skipped = new LinkedHashMap<>();
    for (RowKind kind : RowKind.values()) {
      if (kind.isSkipped()) {
        skipped.put(kind.code(), rows(kind));
      }
    }
    return skipped;
  }

  /**
   * @throws IllegalStateException unless in = accepted + rejected + skipped, in rows and in pence
   */
  public void close() {
    long rowsOut = 0;
    long penceOut = 0;
    for (RowKind kind : RowKind.values()) {
      rowsOut += rows(kind);
      penceOut += pence(kind);
    }
    if (rowsOut != rowsIn || penceOut != penceIn) {
      throw new IllegalStateException(
          "Rows in "
              + rowsIn
              + " but out "
              + rowsOut
              + ", pence in "
              + penceIn
              + " but out "
              + penceOut);
    }
  }
}
