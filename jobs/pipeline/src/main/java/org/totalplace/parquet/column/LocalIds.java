package org.totalplace.parquet.column;

import java.util.Arrays;

/**
 * Ids of a dictionary renumbered for one column chunk, in order of first use, so that the chunk
 * holds only what it uses even where the dictionary serves many row groups.
 */
final class LocalIds {
  /** An entry a row, negative where there is no value. */
  final int[] ids;

  /** The dictionary's id of each entry. */
  final int[] used;

  final int size;
  final int nulls;

  private LocalIds(int[] ids, int[] used, int size, int nulls) {
    this.ids = ids;
    this.used = used;
    this.size = size;
    this.nulls = nulls;
  }

  static LocalIds of(int[] ids, int rows, int dictionarySize) {
    int[] entryOf = new int[dictionarySize];
    int[] used = new int[Math.min(16, dictionarySize)];
    int[] local = new int[rows];
    int size = 0;
    int nulls = 0;
    for (int row = 0; row < rows; row++) {
      int id = ids[row];
      if (id < 0) {
        local[row] = TextDictionary.NONE;
        nulls++;
      } else {
        int entry = entryOf[id];
        if (entry == 0) {
          if (size == used.length) {
            used = Arrays.copyOf(used, Math.min(2 * size, dictionarySize));
          }
          used[size++] = id;
          entryOf[id] = entry = size;
        }
        local[row] = entry - 1;
      }
    }
    return new LocalIds(local, used, size, nulls);
  }
}
