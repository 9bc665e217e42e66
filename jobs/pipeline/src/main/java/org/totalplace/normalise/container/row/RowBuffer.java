package org.totalplace.normalise.container.row;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds a row cell by cell, in UTF-8, in one buffer that the next row reuses. */
public final class RowBuffer implements Row {
  private byte[] bytes = new byte[4096];
  private int[] ends = new int[64];
  private int cells;
  private int length;
  private long line;

  /** Empties the buffer for the row of this number. */
  public void begin(long newLine) {
    line = newLine;
    cells = 0;
    length = 0;
  }

  /** Changes the number of the row. */
  public void line(long newLine) {
    line = newLine;
  }

  /** Ends the current cell; it is empty where nothing was put in. */
  public void endCell() {
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    ends[cells++] = length;
  }

  /** Adds empty cells up to this number. */
  public void padTo(int count) {
    while (cells < count) {
      endCell();
    }
  }

  /** Adds a whole cell. */
  public void add(byte[] cell) {
    put(cell, 0, cell.length);
    endCell();
  }

  /** Adds bytes, in UTF-8, to the current cell. */
  public void put(byte[] source, int from, int count) {
    room(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
  }

  /** Adds bytes, in UTF-8, to the current cell. */
  public void put(ByteBuffer source, int from, int count) {
    room(count);
    source.get(from, bytes, length, count);
    length += count;
  }

  /** Adds one ASCII character to the current cell. */
  public void put(byte ascii) {
    room(1);
    bytes[length++] = ascii;
  }

  /** Bytes of all cells so far. */
  public int length() {
    return length;
  }

  /** Characters as UTF-8. */
  public void put(CharSequence text) {
    int i = 0;
    int end = text.length();
    room(3 * end);
    while (i < end) {
      char c = text.charAt(i++);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | c >> 6);
        bytes[length++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c)
          && i < end
          && Character.isLowSurrogate(text.charAt(i))) {
        int point = Character.toCodePoint(c, text.charAt(i++));
        bytes[length++] = (byte) (0xF0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | point & 0x3F);
      } else {
        char kept = Character.isSurrogate(c) ? '\uFFFD' : c;
        bytes[length++] = (byte) (0xE0 | kept >> 12);
        bytes[length++] = (byte) (0x80 | kept >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | kept & 0x3F);
      }
    }
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public int cells() {
    return cells;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int from(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  @Override
  public int to(int cell) {
    return ends[cell];
  }

  @Override
  public Charset charset() {
    return StandardCharsets.UTF_8;
  }
}
