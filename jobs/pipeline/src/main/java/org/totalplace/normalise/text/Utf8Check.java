package org.totalplace.normalise.text;

/**
 * Checks UTF-8 strictly, byte by byte: counts sequences that are well formed, broken, or well
 * formed and encoded twice. Needs only the bytes above 127 and the one after each run of them.
 */
final class Utf8Check {
  private int missing;
  private int point;
  private int least;
  private int length;
  private int lastPoint;
  private long wellFormed;
  private long unlikely;
  private long brokenBytes;
  private long firstBrokenLine;
  private long twiceEncoded;
  private long replacements;

  void take(int b, long line) {
    if (missing > 0) {
      if ((b & 0xC0) == 0x80) {
        point = point << 6 | b & 0x3F;
        length++;
        if (--missing == 0) {
          complete(line);
        }
        return;
      }
      broken(length, line);
      missing = 0;
    }
    if (b < 0x80) {
      lastPoint = 0;
    } else if (b >= 0xC2 && b <= 0xDF) {
      begin(1, b & 0x1F, 0x80);
    } else if (b >= 0xE0 && b <= 0xEF) {
      begin(2, b & 0x0F, 0x800);
    } else if (b >= 0xF0 && b <= 0xF4) {
      begin(3, b & 0x07, 0x10000);
    } else {
      broken(1, line);
    }
  }

  private void begin(int following, int bits, int smallest) {
    missing = following;
    point = bits;
    least = smallest;
    length = 1;
  }

  private void complete(long line) {
    if (point < least || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
      broken(length, line);
      return;
    }
    wellFormed++;
    if (point >= 0x80 && point < 0xA0) {
      twiceEncoded++;
    } else if (lastPoint >= 0xC2 && lastPoint <= 0xC5 && TwiceEncoded.isContinuation(point)
        || lastPoint == 0xE2 && TwiceEncoded.isContinuation(point)) {
      twiceEncoded++;
    } else if (point == 0xFFFD) {
      replacements++;
    } else if (!isLikely(point)) {
      unlikely++;
    }
    lastPoint = point;
  }

  private void broken(int howMany, long line) {
    if (brokenBytes == 0) {
      firstBrokenLine = line;
    }
    brokenBytes += howMany;
    lastPoint = 0;
  }

  void finish() {
    if (missing > 0) {
      broken(length, 0);
      missing = 0;
    }
  }

  /** Latin letters, spaces, dashes, quotes, currency: what British texts hold. */
  static boolean isLikely(int point) {
    return point >= 0xA0 && point <= 0x17F
        || point >= 0x2000 && point <= 0x2044
        || point >= 0x20A0 && point <= 0x20BF
        || point == 0x2122
        || point == 0xFEFF;
  }

  /** Length of the well-formed, likely sequence at {@code i}, otherwise 0. */
  static int sizeAt(byte[] b, int i, int limit) {
    int lead = b[i] & 0xFF;
    int size = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >> 4 == 0xE ? 3 : lead >> 3 == 0x1E ? 4 : 0;
    if (size == 0 || i + size > limit) {
      return 0;
    }
    int point = lead & 0xFF >> size + 1;
    for (int k = 1; k < size; k++) {
      if ((b[i + k] & 0xC0) != 0x80) {
        return 0;
      }
      point = point << 6 | b[i + k] & 0x3F;
    }
    boolean wellFormed =
        point >= (size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000)
            && point <= 0x10FFFF
            && (point < 0xD800 || point > 0xDFFF);
    // two bytes that make a rare letter are rather two characters of windows-1252
    return wellFormed && (size > 2 || point < 0x180) ? size : 0;
  }

  long likely() {
    return wellFormed - unlikely - replacements;
  }

  long wellFormed() {
    return wellFormed;
  }

  long brokenBytes() {
    return brokenBytes;
  }

  long firstBrokenLine() {
    return firstBrokenLine;
  }

  long twiceEncoded() {
    return twiceEncoded;
  }

  long replacements() {
    return replacements;
  }
}
