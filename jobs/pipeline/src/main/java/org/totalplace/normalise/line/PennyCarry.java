package org.totalplace.normalise.line;

/**
 * Rounds amounts with fractions of a penny so that the sum of a file is exact to the penny. What a
 * line loses or gains by rounding half up is carried to the next such line; no line is off by a
 * whole penny. A single such line is rounded half up. Not thread safe.
 */
public final class PennyCarry {
  /** Parts of a penny that fractions are counted in. */
  public static final long PARTS = 1_000_000;

  private long carried;

  /**
   * @param remainder what was printed less what it was rounded to, in {@link #PARTS} of a penny
   * @return −1, 0 or 1 penny to add to the rounded amount
   */
  int pennyFor(long remainder) {
    long total = carried + remainder;
    return total >= PARTS / 2 ? 1 : total < -PARTS / 2 ? -1 : 0;
  }

  /** The amount was accepted. */
  void accept(long remainder) {
    carried += remainder - pennyFor(remainder) * PARTS;
  }
}
