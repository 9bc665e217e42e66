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
  private final TextDictionary[] texts = new TextDictionary[LineField.COUNT];
  private final int[][] ids = new int[LineField.COUNT][];
  private final int[] present;
  private long[] lines = new long[1 << 10];
  private long[] pence = new long[1 << 10];
  private byte[] carried;
  private int size;

  LineBlock(String sheet, int[] places, Charset charset) {
    this.sheet = sheet;
    this.present = LineField.present(places);
    for (int field : present) {
      boolean isOwn = field == LineField.REFERENCE || field == LineField.AMOUNT;
      texts[field] = isOwn ? TextDictionary.forColumn(charset) : new TextDictionary(charset);
      texts[field].intern("");
      ids[field] = new int[1 << 10];
    }
  }

  /**
   * @param penny what rounding carried over from other lines added to the amount
   */
  void add(long line, long amount, int penny, int[] textIds) {
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
    for (int field : present) {
      ids[field][size] = textIds[field];
    }
    size++;
  }

  /** Whether another batch of rows might not fit. */
  boolean isFull() {
    return size > MAX_ROWS - RowBatch.ROWS || memory() > MAX_TEXT_BYTES;
  }

  void clear() {
    size = 0;
    for (int field : present) {
      texts[field].clear();
      texts[field].intern("");
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

  public boolean has(int field) {
    return texts[field] != null;
  }

  /** Dictionary of a field that {@link #has} one. */
  public TextDictionary texts(int field) {
    return texts[field];
  }

  /** Ids of a field that {@link #has} one, valid up to {@link #size()}. */
  public int[] ids(int field) {
    return ids[field];
  }

  private long memory() {
    long memory = 0;
    for (int field : present) {
      memory += texts[field].memory();
    }
    return memory;
  }

  private void grow() {
    int larger = Math.min(size * 4, MAX_ROWS);
    lines = Arrays.copyOf(lines, larger);
    pence = Arrays.copyOf(pence, larger);
    for (int field : present) {
      ids[field] = Arrays.copyOf(ids[field], larger);
    }
  }
}
