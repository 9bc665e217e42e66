package org.totalplace.normalise.line;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.totalplace.normalise.container.row.Row;
import org.totalplace.parquet.column.TextDictionary;

/**
 * Copies of some rows of a sheet, so that their texts can be looked up column by column, which
 * keeps the dictionary of a column in the processor's cache. Not thread safe.
 */
final class RowBatch {
  static final int ROWS = 256;
  private static final int BYTES = 1 << 18;

  private final Charset charset;
  private final int[][] ids = new int[LineField.COUNT][];
  private final int[] present;
  private final long[] lines = new long[ROWS];
  private final int[] firstCell = new int[ROWS + 1];
  private int[] from = new int[1 << 10];
  private int[] to = new int[1 << 10];
  private byte[] bytes = new byte[1 << 14];
  private int used;
  private int size;
  private final Kept kept = new Kept();

  /**
   * @param places column of each field, negative for none
   */
  RowBatch(int[] places, Charset charset) {
    this.charset = charset;
    this.present = LineField.present(places);
    for (int field : present) {
      ids[field] = new int[ROWS];
    }
  }

  /** Copies the row. */
  void add(Row row) {
    int cells = row.cells();
    int first = firstCell[size];
    if (first + cells > from.length) {
      int larger = Math.max(2 * from.length, first + cells);
      from = Arrays.copyOf(from, larger);
      to = Arrays.copyOf(to, larger);
    }
    row.places(from, to, first);
    if (cells > 0) {
      copy(row.bytes(), from[first], to[first + cells - 1], first, first + cells);
    }
    lines[size++] = row.line();
    firstCell[size] = first + cells;
  }

  /** The cells of a row are adjacent, so they are copied in one piece. */
  private void copy(byte[] source, int lowest, int highest, int firstOfRow, int endOfRow) {
    int length = highest - lowest;
    if (used + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + length));
    }
    System.arraycopy(source, lowest, bytes, used, length);
    int shift = used - lowest;
    for (int cell = firstOfRow; cell < endOfRow; cell++) {
      from[cell] += shift;
      to[cell] += shift;
    }
    used += length;
  }

  boolean isFull() {
    return size == ROWS || used > BYTES;
  }

  int size() {
    return size;
  }

  /** Looks up the id of each text, without surrounding blanks, in the dictionary of its column. */
  void intern(int[] places, LineBlock block) {
    for (int field : present) {
      intern(places[field], block.texts(field), ids[field]);
    }
  }

  private void intern(int place, TextDictionary texts, int[] into) {
    for (int row = 0; row < size; row++) {
      int cell = firstCell[row] + place;
      int id = 0;
      if (cell < firstCell[row + 1]) {
        int start = from[cell];
        int end = to[cell];
        while (start < end && isBlank(bytes[start])) {
          start++;
        }
        while (start < end && isBlank(bytes[end - 1])) {
          end--;
        }
        id = start < end ? texts.intern(bytes, start, end) : 0;
      }
      into[row] = id;
    }
  }

  private static boolean isBlank(byte b) {
    return b <= ' ' && b >= 0;
  }

  /** Puts in the ids of a row by field; leaves fields without a column unchanged. */
  void ids(int row, int[] textIds) {
    for (int field : present) {
      textIds[field] = ids[field][row];
    }
  }

  /** A view of the row, valid until the next call. */
  Row row(int row) {
    kept.row = row;
    return kept;
  }

  void clear() {
    size = 0;
    used = 0;
  }

  /** A row as it was read. */
  private final class Kept implements Row {
    private int row;

    @Override
    public long line() {
      return lines[row];
    }

    @Override
    public int cells() {
      return firstCell[row + 1] - firstCell[row];
    }

    @Override
    public byte[] bytes() {
      return bytes;
    }

    @Override
    public int from(int cell) {
      return from[firstCell[row] + cell];
    }

    @Override
    public int to(int cell) {
      return to[firstCell[row] + cell];
    }

    @Override
    public Charset charset() {
      return charset;
    }
  }
}
