package org.totalplace.classify.evaluate;

/** Of how many lines, and of how much money, something was true. */
final class Score {
  private long lines;
  private long linesTrue;
  private long pence;
  private long penceTrue;

  void add(boolean isTrue, long absolutePence) {
    lines++;
    pence += absolutePence;
    if (isTrue) {
      linesTrue++;
      penceTrue += absolutePence;
    }
  }

  long lines() {
    return lines;
  }

  double share() {
    return lines == 0 ? Double.NaN : (double) linesTrue / lines;
  }

  double shareOfPounds() {
    return pence == 0 ? Double.NaN : (double) penceTrue / pence;
  }

  @Override
  public String toString() {
    return lines == 0
        ? "none"
        : "%d of %d lines (%.1f %%), %.1f %% of pounds"
            .formatted(linesTrue, lines, 100 * share(), 100 * shareOfPounds());
  }
}
