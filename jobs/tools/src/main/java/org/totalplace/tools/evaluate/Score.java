package org.totalplace.tools.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Of how many lines, and of how much money, something was true. */
final class Score {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

  /**
   * Lines of which it was true, in tenths of a per cent, rounded down; empty where there are none.
   */
  OptionalLong perMille() {
    return lines == 0 ? OptionalLong.empty() : OptionalLong.of(linesTrue * 1000 / lines);
  }

  @Override
  public String toString() {
    return lines == 0
        ? "none"
        : "%d of %d lines (%s), %s of pounds"
            .formatted(linesTrue, lines, perCent(linesTrue, lines), perCent(penceTrue, pence));
  }

  /** To a tenth, halves up; a tenth less than whole where it is not whole. */
  private static String perCent(long part, long whole) {
    if (whole == 0) {
      return "none";
    }
    BigDecimal share =
        BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    boolean isRoundedToWhole = part < whole && share.compareTo(HUNDRED) == 0;
    return (isRoundedToWhole ? "99.9" : share.toPlainString()) + " %";
  }
}
