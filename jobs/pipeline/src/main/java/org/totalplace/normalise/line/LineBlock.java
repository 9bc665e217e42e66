package org.totalplace.normalise.line;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.totalplace.parquet.column.ColumnarWriter;
import org.totalplace.parquet.column.TextDictionary;

/**
 * The accepted lines of one sheet since the last flush: line numbers, pence, and for each text its
 * id in the dictionary of its column (0 for the empty text). Bounded in rows and bytes, so that
 * memory does not grow with the file. Not thread safe.
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

  /** Whether the next batch of rows may not fit. */
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

  /** Name of the sheet. */
  public String sheet() {
    return sheet;
  }

  /** Number of lines. */
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

  /** Line of the text file or row of the sheet, from 1. */
  public long line(int row) {
    return lines[row];
  }

  /** The amount in pence, with a carried penny. */
  public long pence(int row) {
    return pence[row];
  }

  /** The amount as its own text says, without a carried penny: keys use this one. */
  public long keyPence(int row) {
    return carried == null ? pence[row] : pence[row] - carried[row];
  }

  /** Whether the sheet has a column for this field. */
  public boolean has(int field) {
    return texts[field] != null;
  }

  /** Dictionary of a field; only where it {@link #has} a column. */
  public TextDictionary texts(int field) {
    return texts[field];
  }

  /** Ids of a field, valid up to {@link #size()}; only where it {@link #has} a column. */
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
