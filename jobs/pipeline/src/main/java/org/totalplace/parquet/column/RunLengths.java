package org.totalplace.parquet.column;

/**
 * Parquet's RLE / bit-packing hybrid over whole arrays: runs of eight and more are a count and a
 * value, what lies between is packed eight values at a time.
 */
final class RunLengths {
  private static final int GROUP = 8;
  private static final int SHORTEST_RUN = 8;

  private RunLengths() {}

  /** Bits that hold {@code 0 … count - 1}. */
  static int bitWidth(int count) {
    return count <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(count - 1);
  }

  /** Writes {@code values[from, to)}, each of which fits into {@code bitWidth} bits. */
  static void write(int[] values, int from, int to, int bitWidth, PageBuffer out) {
    int packedFrom = from;
    int i = from;
    while (i < to) {
      int runEnd = i + 1;
      while (runEnd < to && values[runEnd] == values[i]) {
        runEnd++;
      }
      if (runEnd - i >= SHORTEST_RUN || runEnd == to && i == packedFrom) {
        pack(values, packedFrom, i, bitWidth, out);
        writeRun(runEnd - i, values[i], bitWidth, out);
        i = runEnd;
        packedFrom = i;
      } else {
        i = Math.min(i + GROUP, to);
      }
    }
    pack(values, packedFrom, to, bitWidth, out);
  }

  private static void writeRun(int count, int value, int bitWidth, PageBuffer out) {
    out.putUnsignedVarInt(count << 1);
    for (int shift = 0; shift < bitWidth; shift += 8) {
      out.putByte(value >>> shift);
    }
  }

  /** Lowest bits first. Only the last group of a page may be short; zeros fill it up. */
  private static void pack(int[] values, int from, int to, int bitWidth, PageBuffer out) {
    if (from == to) {
      return;
    }
    int groups = (to - from + GROUP - 1) / GROUP;
    out.putUnsignedVarInt(groups << 1 | 1);
    int end = out.size() + groups * bitWidth;
    out.reserve(groups * bitWidth + Long.BYTES);
    long word = 0;
    int filled = 0;
    for (int i = from; i < to; i++) {
      word |= (long) values[i] << filled;
      filled += bitWidth;
      if (filled >= Integer.SIZE) {
        out.putInt((int) word);
        word >>>= Integer.SIZE;
        filled -= Integer.SIZE;
      }
    }
    out.putLong(word);
    out.padTo(end);
  }
}
