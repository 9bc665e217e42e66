package org.totalplace.parquet.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of one page while it is made: little-endian, growing, used again for the next page. */
final class PageBuffer {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 16];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Makes room for {@code count} more bytes, which the caller then puts at {@link #size()}. */
  byte[] reserve(int count) {
    int needed = Math.addExact(size, count);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, 1 << 30)));
    }
    return bytes;
  }

  /** Makes the page end here: drops what is beyond, puts zeros where it is shorter. */
  void padTo(int end) {
    if (end > size) {
      reserve(end - size);
      Arrays.fill(bytes, size, end, (byte) 0);
    }
    size = end;
  }

  void putByte(int value) {
    reserve(1)[size++] = (byte) value;
  }

  void putInt(int value) {
    INT.set(reserve(4), size, value);
    size += 4;
  }

  void setInt(int index, int value) {
    INT.set(bytes, index, value);
  }

  void putLong(long value) {
    LONG.set(reserve(8), size, value);
    size += 8;
  }

  void putUnsignedVarInt(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      putByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    putByte(rest);
  }

  void putBytes(byte[] source, int from, int to) {
    int length = to - from;
    System.arraycopy(source, from, reserve(length), size, length);
    size += length;
  }

  /** A text as PLAIN has it: its length, then its bytes. */
  void putText(byte[] source, int from, int to) {
    int length = to - from;
    byte[] target = reserve(4 + length);
    INT.set(target, size, length);
    System.arraycopy(source, from, target, size + 4, length);
    size += 4 + length;
  }
}
