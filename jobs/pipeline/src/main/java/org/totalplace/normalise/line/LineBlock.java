package org.totalplace.normalise.line;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.totalplace.parquet.column.ColumnarWriter;
import org.totalplace.parquet.column.TextDictionary;

/**
 * The accepted lines of one sheet since the last flush: numbers, and for each text an id into the
 * dictionary of its column. Bounded in rows and bytes, so that memory does not grow with the file.
 * Id 0 is the empty text. Not thread safe.
 */
public final class LineBlock {
  static final int MAX_ROWS = ColumnarWriter.ROW_GROUP_ROWS;
  private static final long MAX_TEXT_BYTES = 96L << 20;

  private final String sheet;
  private final TextDictionary[] texts = new TextDictionary[Slot.COUNT];
  private final int[][] ids = new int[Slot.COUNT][];
  private final int[] present;
  private long[] lines = new long[1 << 10];
  private long[] pence = new long[1 << 10];
  private byte[] carried;
  private int size;

  LineBlock(String sheet, int[] places, Charset charset) {
    this.sheet = sheet;
    this.present = Slot.present(places);
    for (int slot : present) {
      boolean isOwn = slot == Slot.REFERENCE || slot == Slot.AMOUNT;
      texts[slot] = isOwn ? TextDictionary.forColumn(charset) : new TextDictionary(charset);
      texts[slot].intern("");
      ids[slot] = new int[1 << 10];
    }
  }

  /**
   * @param penny what rounding carried over from other lines added to the amount
   */
  void add(long line, long amount, int penny, int[] now) {
    if (size == lines.length) {
      grow();
    }
    lines[size] = line;
    pence[size] = amount;
    if (penny != 0 && carried == null) {
      carried = new byte[MAX_ROWS];
    }
    if (carried != null) {
      carried[size] = (byte) penny;
    }
    for (int slot : present) {
      ids[slot][size] = now[slot];
    }
    size++;
  }

  /** Whether another batch of rows might not fit. */
  boolean isFull() {
    return size > MAX_ROWS - RowBatch.ROWS || memory() > MAX_TEXT_BYTES;
  }

  void clear() {
    size = 0;
    for (int slot : present) {
      texts[slot].clear();
      texts[slot].intern("");
    }
  }

  public String sheet() {
    return sheet;
  }

  public int size() {
    return size;
  }

  /** Line numbers, valid up to {@link #size()}. */
  public long[] lines() {
    return lines;
  }

  /** Amounts, valid up to {@link #size()}. */
  public long[] pence() {
    return pence;
  }

  public long line(int row) {
    return lines[row];
  }

  public long pence(int row) {
    return pence[row];
  }

  /** The amount by its own text alone, as it goes into keys. */
  long keyPence(int row) {
    return carried == null ? pence[row] : pence[row] - carried[row];
  }

  public boolean has(int slot) {
    return texts[slot] != null;
  }

  /** Dictionary of a slot that {@link #has} one. */
  public TextDictionary texts(int slot) {
    return texts[slot];
  }

  /** Ids of a slot that {@link #has} one, valid up to {@link #size()}. */
  public int[] ids(int slot) {
    return ids[slot];
  }

  private long memory() {
    long memory = 0;
    for (int slot : present) {
      memory += texts[slot].memory();
    }
    return memory;
  }

  private void grow() {
    int larger = Math.min(size * 4, MAX_ROWS);
    lines = Arrays.copyOf(lines, larger);
    pence = Arrays.copyOf(pence, larger);
    for (int slot : present) {
      ids[slot] = Arrays.copyOf(ids[slot], larger);
    }
  }
}
