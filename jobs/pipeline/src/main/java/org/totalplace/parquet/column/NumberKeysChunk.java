package org.totalplace.parquet.column;

import java.io.IOException;

/** A column chunk of numbers that the caller has already numbered: the keys of a dictionary. */
record NumberKeysChunk(int[] ids, long[] valueOfId, boolean isInt) implements ColumnChunk {
  @Override
  public void write(int rows, ChunkWriter out) throws IOException {
    LocalIds local = LocalIds.of(ids, rows, valueOfId.length);
    out.checkNulls(local.nulls);
    long[] entries = new long[local.size];
    for (int entry = 0; entry < local.size; entry++) {
      entries[entry] = valueOfId[local.used[entry]];
    }
    DictionaryChunk.write(local.ids, rows, new NumberEntries(entries, local.size, isInt), out);
  }
}
