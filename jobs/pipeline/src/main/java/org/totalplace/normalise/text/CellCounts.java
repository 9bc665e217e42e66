package org.totalplace.normalise.text;

import java.util.Map;
import java.util.TreeMap;

/** Counts records by their number of cells, under one dialect. */
final class CellCounts {
  private final Map<Integer, Long> records = new TreeMap<>();
  private long all;

  void add(int cells) {
    records.merge(cells, 1L, Long::sum);
    all++;
  }

  long having(int cells) {
    return records.getOrDefault(cells, 0L);
  }

  /** The most frequent number of cells, at least 2; 0 where there is none. */
  int usual() {
    int usual = 0;
    long most = 0;
    for (Map.Entry<Integer, Long> entry : records.entrySet()) {
      if (entry.getKey() > 1 && entry.getValue() >= most) {
        usual = entry.getKey();
        most = entry.getValue();
      }
    }
    return usual;
  }

  /** Near 1 where all records have the same, large number of cells. */
  double score() {
    int usual = usual();
    return usual == 0 ? 0 : (double) having(usual) / all * (1 - 1.0 / usual);
  }

  /** Share of the records that have the usual number of cells. */
  double agreement() {
    return all == 0 ? 0 : (double) having(usual()) / all;
  }

  static CellCounts better(CellCounts one, CellCounts other) {
    return other.score() > one.score() ? other : one;
  }
}
