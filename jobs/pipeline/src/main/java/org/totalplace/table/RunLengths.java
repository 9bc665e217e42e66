package org.totalplace.table;

import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Parquet's RLE / bit-packing hybrid over whole arrays: runs of eight and more are a count and a
 * value, what lies between is packed eight values at a time.
 */
final class RunLengths {
  private static final int SHORTEST_RUN = 8;

  private RunLengths() {}

  /** Bits that hold {@code 0 … count - 1}. */
  static int bitWidth(int count) {
    return count <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(count - 1);
  }

  /** Writes {@code values[from, to)}, each of which fits into {@code bitWidth} bits. */
  static void write(int[] values, int from, int to, int bitWidth, PageBuffer out) {
    BytePacker packer = Packer.LITTLE_ENDIAN.newBytePacker(bitWidth);
    int[] padded = new int[8];
    int packedFrom = from;
    int i = from;
    while (i < to) {
      int runEnd = i + 1;
      while (runEnd < to && values[runEnd] == values[i]) {
        runEnd++;
      }
      if (runEnd - i >= SHORTEST_RUN || runEnd == to && i == packedFrom) {
        pack(values, packedFrom, i, packer, padded, out);
        writeRun(runEnd - i, values[i], bitWidth, out);
        i = runEnd;
        packedFrom = i;
      } else {
        i = Math.min(i + 8, to);
      }
    }
    pack(values, packedFrom, to, packer, padded, out);
  }

  private static void writeRun(int count, int value, int bitWidth, PageBuffer out) {
    out.putUnsignedVarInt(count << 1);
    for (int shift = 0; shift < bitWidth; shift += 8) {
      out.putByte(value >>> shift);
    }
  }

  /** Only the last group of a page may be short; it is filled up with zeros. */
  private static void pack(
      int[] values, int from, int to, BytePacker packer, int[] padded, PageBuffer out) {
    if (from == to) {
      return;
    }
    int groups = (to - from + 7) / 8;
    out.putUnsignedVarInt(groups << 1 | 1);
    int width = packer.getBitWidth();
    byte[] target = out.reserve(groups * width);
    int at = out.size();
    int i = from;
    for (; i + 32 <= to; i += 32, at += 4 * width) {
      packer.pack32Values(values, i, target, at);
    }
    for (; i + 8 <= to; i += 8, at += width) {
      packer.pack8Values(values, i, target, at);
    }
    if (i < to) {
      java.util.Arrays.fill(padded, 0);
      System.arraycopy(values, i, padded, 0, to - i);
      packer.pack8Values(padded, 0, target, at);
    }
    out.advance(groups * width);
  }
}
