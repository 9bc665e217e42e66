package org.totalplace.tools.evaluate;

/** Of how many something was true, with the interval that a sample of this size allows. */
final class Share {
  /** Two-sided 95 per cent of the normal distribution. */
  private static final double Z = 1.959964;

  private int all;
  private int right;

  void add(boolean isRight) {
    all++;
    right += isRight ? 1 : 0;
  }

  void add(Share other) {
    all += other.all;
    right += other.right;
  }

  /** Wilson's lower bound: the share that is still plausible at 95 per cent. */
  double lower() {
    return bound(-Z);
  }

  double upper() {
    return bound(Z);
  }

  private double bound(double z) {
    double share = (double) right / all;
    double spread = Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
    return (share + z * z / (2 * all) + z * spread) / (1 + z * z / all);
  }

  @Override
  public String toString() {
    return all == 0
        ? "none"
        : "%d of %d (%.1f %%, 95 %% interval %.1f to %.1f)"
            .formatted(right, all, 100.0 * right / all, 100 * lower(), 100 * upper());
  }
}
