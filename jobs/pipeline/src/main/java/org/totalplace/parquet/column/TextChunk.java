package org.totalplace.parquet.column;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/** A column chunk of texts: with a dictionary where that is smaller, otherwise PLAIN. */
record TextChunk(int[] ids, TextDictionary dictionary) implements ColumnChunk {
  @Override
  public void write(int rows, ChunkWriter out) throws IOException {
    if (dictionary.hasRepeats()) {
      writePlain(rows, out);
      return;
    }
    LocalIds local = LocalIds.of(ids, rows, dictionary.size());
    out.checkNulls(local.nulls);
    TextEntries entries = new TextEntries(dictionary, local.used, local.size);
    long dictionarySize = entries.plainSize();
    double values = rows - local.nulls;
    double asDictionary = dictionarySize + values * RunLengths.bitWidth(local.size) / 8;
    double asPlain = values * dictionarySize / Math.max(1, local.size);
    if (asDictionary < asPlain || local.size <= 1) {
      DictionaryChunk.write(local.ids, rows, entries, out);
    } else {
      writePlain(rows, out);
    }
  }

  private void writePlain(int rows, ChunkWriter out) throws IOException {
    int longest = Math.min(rows, ChunkWriter.PAGE_ROWS);
    int[] levels = new int[longest];
    for (int from = 0; from < rows; from += longest) {
      int pageRows = Math.min(longest, rows - from);
      PageBuffer page = out.newPage();
      Statistics<?> statistics = out.newStatistics();
      int nulls = 0;
      for (int i = 0; i < pageRows; i++) {
        levels[i] = ids[from + i] < 0 ? 0 : 1;
        nulls += 1 - levels[i];
      }
      out.checkNulls(nulls);
      statistics.incrementNumNulls(nulls);
      if (out.isOptional()) {
        DefinitionLevels.write(levels, pageRows, page);
      }
      putTexts(from, from + pageRows, statistics, page);
      out.page(pageRows, statistics, Encoding.PLAIN);
    }
  }

  private void putTexts(int from, int to, Statistics<?> statistics, PageBuffer page) {
    int smallest = TextDictionary.NONE;
    int largest = TextDictionary.NONE;
    byte[] bytes = dictionary.buffer();
    for (int row = from; row < to; row++) {
      int id = ids[row];
      if (id >= 0) {
        page.putText(bytes, dictionary.from(id), dictionary.to(id));
        if (smallest < 0) {
          smallest = largest = id;
        } else if (TextEntries.compare(dictionary, id, smallest) < 0) {
          smallest = id;
        } else if (TextEntries.compare(dictionary, id, largest) > 0) {
          largest = id;
        }
      }
    }
    if (smallest >= 0) {
      TextEntries.addTo(statistics, dictionary, smallest);
      TextEntries.addTo(statistics, dictionary, largest);
    }
  }
}
