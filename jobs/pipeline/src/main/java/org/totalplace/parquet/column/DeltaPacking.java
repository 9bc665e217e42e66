package org.totalplace.parquet.column;

/**
 * Parquet's DELTA_BINARY_PACKED: blocks of 128 differences, each block with its smallest one, four
 * miniblocks a block, each packed into as many bits as it needs.
 */
final class DeltaPacking {
  private static final int BLOCK = 128;
  private static final int MINIBLOCKS = 4;
  private static final int MINIBLOCK = BLOCK / MINIBLOCKS;

  private DeltaPacking() {}

  /** Bytes that {@link #write} needs for all the values, nearly. */
  static long size(long[] values, int count) {
    long bits = 0;
    long[] deltas = new long[BLOCK];
    for (int from = 1; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      long smallest = deltas(values, from, length, deltas);
      bits += 64;
      for (int mini = 0; mini < length; mini += MINIBLOCK) {
        bits += MINIBLOCK * bitWidth(deltas, mini, Math.min(mini + MINIBLOCK, length), smallest);
      }
    }
    return bits / 8 + 12;
  }

  static void write(long[] values, int count, PageBuffer out) {
    out.putUnsignedVarInt(BLOCK);
    out.putUnsignedVarInt(MINIBLOCKS);
    out.putUnsignedVarInt(count);
    putZigZag(count == 0 ? 0 : values[0], out);
    long[] deltas = new long[BLOCK];
    int[] widths = new int[MINIBLOCKS];
    for (int from = 1; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      long smallest = deltas(values, from, length, deltas);
      putZigZag(smallest, out);
      for (int mini = 0; mini < MINIBLOCKS; mini++) {
        int start = mini * MINIBLOCK;
        int end = Math.min(start + MINIBLOCK, length);
        widths[mini] = start >= length ? 0 : bitWidth(deltas, start, end, smallest);
        out.putByte(widths[mini]);
      }
      java.util.Arrays.fill(deltas, length, BLOCK, smallest);
      for (int mini = 0; mini < MINIBLOCKS; mini++) {
        pack(deltas, mini * MINIBLOCK, smallest, widths[mini], out);
      }
    }
  }

  /** Differences to the value before, which may wrap around; returns the smallest. */
  private static long deltas(long[] values, int from, int length, long[] deltas) {
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < length; i++) {
      long delta = values[from + i] - values[from + i - 1];
      deltas[i] = delta;
      smallest = Math.min(smallest, delta);
    }
    return smallest;
  }

  private static int bitWidth(long[] deltas, int from, int to, long smallest) {
    long all = 0;
    for (int i = from; i < to; i++) {
      all |= deltas[i] - smallest;
    }
    return 64 - Long.numberOfLeadingZeros(all);
  }

  /** 32 numbers of {@code width} bits, lowest bits first: always a whole number of bytes. */
  private static void pack(long[] deltas, int from, long smallest, int width, PageBuffer out) {
    if (width == 0) {
      return;
    }
    long word = 0;
    int filled = 0;
    for (int i = from; i < from + MINIBLOCK; i++) {
      long value = deltas[i] - smallest;
      word |= value << filled;
      filled += width;
      if (filled >= 64) {
        out.putLong(word);
        filled -= 64;
        word = filled == 0 ? 0 : value >>> width - filled;
      }
    }
    for (; filled > 0; filled -= 8) {
      out.putByte((int) word);
      word >>>= 8;
    }
  }

  private static void putZigZag(long value, PageBuffer out) {
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7fL) != 0) {
      out.putByte((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.putByte((int) rest);
  }
}
