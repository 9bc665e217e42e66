package org.totalplace.normalise.text;

import org.totalplace.model.EightBytes;

/** Finds the next of two bytes, or of three, eight bytes at a time. */
final class StopBytes {
  private final byte first;
  private final byte second;
  private final byte third;
  private final long eightOfFirst;
  private final long eightOfSecond;
  private final long eightOfThird;
  private final boolean hasThird;

  /**
   * @param third the same as the second for none
   */
  StopBytes(byte first, byte second, byte third) {
    this.first = first;
    this.second = second;
    this.third = third;
    this.eightOfFirst = EightBytes.repeated(first);
    this.eightOfSecond = EightBytes.repeated(second);
    this.eightOfThird = EightBytes.repeated(third);
    this.hasThird = third != second;
  }

  /** Index of the first of them at or after {@code from}; there must be one. */
  int next(byte[] b, int from) {
    int p = from;
    for (int last = b.length - 8; p <= last; p += 8) {
      long word = EightBytes.at(b, p);
      long hits = EightBytes.zeros(word ^ eightOfFirst) | EightBytes.zeros(word ^ eightOfSecond);
      if (hasThird) {
        hits |= EightBytes.zeros(word ^ eightOfThird);
      }
      if (hits != 0) {
        return p + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (b[p] != first && b[p] != second && b[p] != third) {
      p++;
    }
    return p;
  }
}
