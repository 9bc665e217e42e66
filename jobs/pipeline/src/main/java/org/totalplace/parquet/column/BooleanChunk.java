package org.totalplace.parquet.column;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/** A column chunk of booleans, one bit each. Bytes: 1 true, 0 false, negative null. */
record BooleanChunk(byte[] values) implements ColumnChunk {
  @Override
  public void write(int rows, ChunkWriter out) throws IOException {
    int longest = Math.min(rows, ChunkWriter.PAGE_ROWS);
    int[] levels = new int[longest];
    for (int from = 0; from < rows; from += longest) {
      int pageRows = Math.min(longest, rows - from);
      PageBuffer page = out.newPage();
      Statistics<?> statistics = out.newStatistics();
      int nulls = 0;
      for (int i = 0; i < pageRows; i++) {
        levels[i] = values[from + i] < 0 ? 0 : 1;
        nulls += 1 - levels[i];
      }
      out.checkNulls(nulls);
      statistics.incrementNumNulls(nulls);
      if (out.isOptional()) {
        DefinitionLevels.write(levels, pageRows, page);
      }
      putBits(from, from + pageRows, statistics, page);
      out.page(pageRows, statistics, Encoding.PLAIN);
    }
  }

  private void putBits(int from, int to, Statistics<?> statistics, PageBuffer page) {
    int bits = 0;
    int count = 0;
    for (int row = from; row < to; row++) {
      if (values[row] >= 0) {
        statistics.updateStats(values[row] == 1);
        bits |= values[row] << count;
        if (++count == 8) {
          page.putByte(bits);
          bits = count = 0;
        }
      }
    }
    if (count > 0) {
      page.putByte(bits);
    }
  }
}
