package org.totalplace.parquet.column;

import java.util.Arrays;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;

/** Those texts of a dictionary that one column chunk uses. */
final class TextEntries implements Entries {
  private final TextDictionary dictionary;
  private final int[] ids;
  private final int size;

  TextEntries(TextDictionary dictionary, int[] ids, int size) {
    this.dictionary = dictionary;
    this.ids = ids;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int compare(int entry, int other) {
    return compare(dictionary, ids[entry], ids[other]);
  }

  @Override
  public void putPlain(int entry, PageBuffer out) {
    int id = ids[entry];
    out.putText(dictionary.buffer(), dictionary.from(id), dictionary.to(id));
  }

  @Override
  public void addTo(Statistics<?> statistics, int entry) {
    addTo(statistics, dictionary, ids[entry]);
  }

  /** Bytes of all texts as PLAIN has them. */
  long plainSize() {
    long bytes = 4L * size;
    for (int entry = 0; entry < size; entry++) {
      bytes += dictionary.length(ids[entry]);
    }
    return bytes;
  }

  /** In the order of their bytes taken as unsigned, which is that of code points. */
  static int compare(TextDictionary dictionary, int id, int other) {
    byte[] bytes = dictionary.buffer();
    return Arrays.compareUnsigned(
        bytes,
        dictionary.from(id),
        dictionary.to(id),
        bytes,
        dictionary.from(other),
        dictionary.to(other));
  }

  static void addTo(Statistics<?> statistics, TextDictionary dictionary, int id) {
    statistics.updateStats(Binary.fromConstantByteArray(dictionary.bytes(id)));
  }
}
