package org.totalplace.normalise.reading;

/** How many rows there are and what their amounts add up to, in pence. */
public record RowsAndPence(long rows, long pence) {
  public static final RowsAndPence NONE = new RowsAndPence(0, 0);

  RowsAndPence plus(RowsAndPence other) {
    return new RowsAndPence(Math.addExact(rows, other.rows), Math.addExact(pence, other.pence));
  }
}
