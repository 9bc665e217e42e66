package org.totalplace.normalise.line.total;

/** Sums of the payments since the start of a sheet and since its last total. Not thread safe. */
public final class RunningTotals {
  private static final long ROUNDING_PENCE = 1;
  private static final long FEWEST_LINES = 10;
  private static final long NEAR_SHARE = 100;

  private long all;
  private long lines;
  private long sinceTotal;
  private long linesSinceTotal;
  private boolean hasTotals;

  /** Adds one payment. */
  public void payment(long pence) {
    all += pence;
    sinceTotal += pence;
    lines++;
    linesSinceTotal++;
  }

  /** After a total row the next sub-total starts from nothing. */
  public void total() {
    sinceTotal = 0;
    linesSinceTotal = 0;
    hasTotals = true;
  }

  /** The amount is the sum of all lines above it, or of those since the last total. */
  public boolean isSum(long pence) {
    return lines > 0 && near(pence, all) || linesSinceTotal > 0 && near(pence, sinceTotal);
  }

  /** Payments since the start. */
  public long lines() {
    return lines;
  }

  /** Whether the amount is within a hundredth of the sum of at least ten lines. */
  public boolean isNearSum(long pence) {
    return lines >= FEWEST_LINES
        && pence != 0
        && Math.abs(pence - all) <= Math.abs(all) / NEAR_SHARE;
  }

  /** What a total at this place should say. */
  public long expected() {
    return hasTotals && linesSinceTotal > 0 ? sinceTotal : all;
  }

  /** Whether there was no payment yet. */
  public boolean isEmpty() {
    return lines == 0;
  }

  private static boolean near(long pence, long sum) {
    return Math.abs(pence - sum) <= ROUNDING_PENCE && sum != 0;
  }
}
