package org.totalplace.normalise.container.row;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.totalplace.normalise.container.packed.Limits;

/**
 * Builds a row cell by cell, in UTF-8, in one buffer that the next row reuses. A row that exceeds
 * {@link Limits#ROW_BYTES} or {@link Limits#ROW_CELLS} is kept just longer than that, which says
 * so.
 */
public final class RowBuffer implements Row {
  private static final int MOST_BYTES = Limits.ROW_BYTES + 1;
  private static final int MOST_CELLS = Limits.ROW_CELLS + 1;

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
    if (cells == MOST_CELLS) {
      return;
    }
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    ends[cells++] = length;
  }

  /** Adds empty cells up to this number. */
  public void padTo(int count) {
    int most = Math.min(count, MOST_CELLS);
    while (cells < most) {
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
    int kept = Math.min(count, MOST_BYTES - length);
    room(kept);
    System.arraycopy(source, from, bytes, length, kept);
    length += kept;
  }

  /** Adds bytes, in UTF-8, to the current cell. */
  public void put(ByteBuffer source, int from, int count) {
    int kept = Math.min(count, MOST_BYTES - length);
    room(kept);
    source.get(from, bytes, length, kept);
    length += kept;
  }

  /** Adds one ASCII character to the current cell. */
  public void put(byte ascii) {
    if (length < MOST_BYTES) {
      room(1);
      bytes[length++] = ascii;
    }
  }

  /** Bytes of all cells so far. */
  public int length() {
    return length;
  }

  /** Characters as UTF-8. */
  public void put(CharSequence text) {
    int i = 0;
    int end = Math.min(text.length(), MOST_BYTES - length);
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
    length = Math.min(length, MOST_BYTES);
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
