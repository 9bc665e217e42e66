package org.totalplace.parquet.column;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/** A column chunk as a page of distinct values and pages of their numbers. */
final class DictionaryChunk {
  private DictionaryChunk() {}

  /**
   * @param ids an entry a row, negative where there is no value
   */
  static void write(int[] ids, int rows, Entries entries, ChunkWriter out) throws IOException {
    PageBuffer dictionary = out.newPage();
    for (int entry = 0; entry < entries.size(); entry++) {
      entries.putPlain(entry, dictionary);
    }
    out.dictionary(entries.size());
    int longest = Math.min(rows, ChunkWriter.PAGE_ROWS);
    int[] levels = new int[longest];
    int[] present = new int[longest];
    int[] seenOnPage = new int[entries.size()];
    for (int from = 0, pageNumber = 1; from < rows; from += longest, pageNumber++) {
      int pageRows = Math.min(longest, rows - from);
      PageBuffer page = out.newPage();
      int values = pageRows;
      if (out.isOptional()) {
        values = 0;
        for (int i = 0; i < pageRows; i++) {
          int id = ids[from + i];
          present[values] = id;
          values += levels[i] = id < 0 ? 0 : 1;
        }
        DefinitionLevels.write(levels, pageRows, page);
      } else {
        System.arraycopy(ids, from, present, 0, pageRows);
      }
      Statistics<?> statistics = out.newStatistics();
      statistics.incrementNumNulls(pageRows - values);
      addExtremes(present, values, entries, seenOnPage, pageNumber, statistics);
      int bitWidth = RunLengths.bitWidth(entries.size());
      page.putByte(bitWidth);
      RunLengths.write(present, 0, values, bitWidth, page);
      out.page(pageRows, statistics, Encoding.RLE_DICTIONARY);
    }
  }

  /** Compares each distinct value of the page once. */
  private static void addExtremes(
      int[] ids, int count, Entries entries, int[] seen, int pageNumber, Statistics<?> statistics) {
    if (count == 0) {
      return;
    }
    int smallest = ids[0];
    int largest = ids[0];
    for (int i = 0; i < count; i++) {
      int id = ids[i];
      if (seen[id] != pageNumber) {
        seen[id] = pageNumber;
        if (entries.compare(id, smallest) < 0) {
          smallest = id;
        }
        if (entries.compare(id, largest) > 0) {
          largest = id;
        }
      }
    }
    entries.addTo(statistics, smallest);
    entries.addTo(statistics, largest);
  }
}
