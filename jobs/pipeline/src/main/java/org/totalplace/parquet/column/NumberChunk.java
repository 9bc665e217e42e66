package org.totalplace.parquet.column;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/**
 * A column chunk of numbers, in the smallest of three encodings: a dictionary where all lie close
 * together, DELTA_BINARY_PACKED where each lies close to the one before, otherwise PLAIN. Keys and
 * the like, with few values far apart, come with their dictionary: {@link NumberKeysChunk}.
 */
final class NumberChunk implements ColumnChunk {
  private static final int WIDEST_RANGE = 1 << 16;

  private final long[] values;
  private final boolean isInt;

  /** {@link ColumnarWriter#NULL_LONG} is null where the column is optional. */
  NumberChunk(long[] values, boolean isInt) {
    this.values = values;
    this.isInt = isInt;
  }

  static NumberChunk ofInts(int[] values) {
    long[] wide = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i] == ColumnarWriter.NULL_INT ? ColumnarWriter.NULL_LONG : values[i];
    }
    return new NumberChunk(wide, true);
  }

  @Override
  public void write(int rows, ChunkWriter out) throws IOException {
    long[] present = values;
    int count = rows;
    if (out.isOptional()) {
      present = new long[rows];
      count = 0;
      for (int row = 0; row < rows; row++) {
        present[count] = values[row];
        count += values[row] == ColumnarWriter.NULL_LONG ? 0 : 1;
      }
    }
    if (isInt && !out.isOptional()) {
      checkInts(rows, out);
    }
    int width = isInt ? Integer.BYTES : Long.BYTES;
    long delta = DeltaPacking.size(present, count);
    long plain = (long) width * count;
    int[] ids = closeIds(present, count);
    if (ids != null) {
      int distinct = 0;
      for (int id : ids) {
        distinct = Math.max(distinct, id + 1);
      }
      long dictionary = (long) distinct * width + (long) count * RunLengths.bitWidth(distinct) / 8;
      if (dictionary <= Math.min(delta, plain)) {
        writeDictionary(ids, distinct, present, rows, out);
        return;
      }
    }
    writeValues(rows, delta < plain, out);
  }

  /**
   * Ids in order of first use; null where the values lie too far apart to look them up by value.
   */
  private static int[] closeIds(long[] present, int count) {
    long smallest = Long.MAX_VALUE;
    long largest = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      smallest = Math.min(smallest, present[i]);
      largest = Math.max(largest, present[i]);
    }
    long range = largest - smallest;
    if (count > 0 && (range < 0 || range >= WIDEST_RANGE)) {
      return null;
    }
    int[] ids = new int[count];
    int[] entryOf = new int[count == 0 ? 0 : (int) range + 1];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int at = (int) (present[i] - smallest);
      if (entryOf[at] == 0) {
        entryOf[at] = ++size;
      }
      ids[i] = entryOf[at] - 1;
    }
    return ids;
  }

  /** A long may be any number, but no int is {@link ColumnarWriter#NULL_INT} by right. */
  private void checkInts(int rows, ChunkWriter out) {
    int nulls = 0;
    for (int row = 0; row < rows; row++) {
      nulls += values[row] == ColumnarWriter.NULL_LONG ? 1 : 0;
    }
    out.checkNulls(nulls);
  }

  private void writeDictionary(int[] ids, int distinct, long[] present, int rows, ChunkWriter out)
      throws IOException {
    long[] entries = new long[distinct];
    for (int i = 0; i < ids.length; i++) {
      entries[ids[i]] = present[i];
    }
    int[] idOfRow = ids;
    if (ids.length < rows) {
      idOfRow = new int[rows];
      for (int row = 0, i = 0; row < rows; row++) {
        idOfRow[row] = values[row] == ColumnarWriter.NULL_LONG ? TextDictionary.NONE : ids[i++];
      }
    }
    DictionaryChunk.write(idOfRow, rows, new NumberEntries(entries, distinct, isInt), out);
  }

  private void writeValues(int rows, boolean asDelta, ChunkWriter out) throws IOException {
    int longest = Math.min(rows, ChunkWriter.PAGE_ROWS);
    int[] levels = new int[longest];
    long[] present = new long[longest];
    for (int from = 0; from < rows; from += longest) {
      int pageRows = Math.min(longest, rows - from);
      PageBuffer page = out.newPage();
      int count = pageRows;
      if (out.isOptional()) {
        count = 0;
        for (int i = 0; i < pageRows; i++) {
          present[count] = values[from + i];
          count += levels[i] = values[from + i] == ColumnarWriter.NULL_LONG ? 0 : 1;
        }
        DefinitionLevels.write(levels, pageRows, page);
      } else {
        System.arraycopy(values, from, present, 0, pageRows);
      }
      Statistics<?> statistics = out.newStatistics();
      statistics.incrementNumNulls(pageRows - count);
      addExtremes(present, count, statistics);
      if (asDelta) {
        DeltaPacking.write(present, count, page);
      } else {
        putPlain(present, count, page);
      }
      out.page(pageRows, statistics, asDelta ? Encoding.DELTA_BINARY_PACKED : Encoding.PLAIN);
    }
  }

  private void addExtremes(long[] present, int count, Statistics<?> statistics) {
    if (count > 0) {
      long smallest = present[0];
      long largest = present[0];
      for (int i = 1; i < count; i++) {
        smallest = Math.min(smallest, present[i]);
        largest = Math.max(largest, present[i]);
      }
      NumberEntries.addTo(statistics, smallest, isInt);
      NumberEntries.addTo(statistics, largest, isInt);
    }
  }

  private void putPlain(long[] present, int count, PageBuffer page) {
    for (int i = 0; i < count; i++) {
      if (isInt) {
        page.putInt((int) present[i]);
      } else {
        page.putLong(present[i]);
      }
    }
  }
}
