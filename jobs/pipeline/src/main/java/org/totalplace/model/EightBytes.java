package org.totalplace.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes eight at a time, the first in the lowest place. */
public final class EightBytes {
  /** The highest bit of each byte: all are 0 in eight ASCII bytes. */
  public static final long HIGH_BITS = 0x8080808080808080L;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;

  private EightBytes() {}

  /** The eight bytes at {@code index}. */
  public static long at(byte[] bytes, int index) {
    return (long) LONG.get(bytes, index);
  }

  /** The last 1 to 7 bytes as one number, without reading past the array. */
  public static long tail(byte[] bytes, int from, int to) {
    if (from + 8 <= bytes.length) {
      return at(bytes, from) & (1L << 8 * (to - from)) - 1;
    }
    long word = 0;
    for (int i = to - 1; i >= from; i--) {
      word = word << 8 | bytes[i] & 0xff;
    }
    return word;
  }

  /** Eight times the same byte. */
  public static long repeated(byte b) {
    return (b & 0xff) * ONES;
  }

  /** The highest bit of the first byte that is 0 is the lowest bit set; 0 where no byte is 0. */
  public static long zeros(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }
}
