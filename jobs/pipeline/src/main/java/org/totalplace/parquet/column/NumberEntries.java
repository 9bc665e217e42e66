package org.totalplace.parquet.column;

import org.apache.parquet.column.statistics.Statistics;

/** The distinct numbers of one column chunk. */
final class NumberEntries implements Entries {
  private final long[] values;
  private final int size;
  private final boolean isInt;

  NumberEntries(long[] values, int size, boolean isInt) {
    this.values = values;
    this.size = size;
    this.isInt = isInt;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int compare(int entry, int other) {
    return Long.compare(values[entry], values[other]);
  }

  @Override
  public void putPlain(int entry, PageBuffer out) {
    if (isInt) {
      out.putInt((int) values[entry]);
    } else {
      out.putLong(values[entry]);
    }
  }

  @Override
  public void addTo(Statistics<?> statistics, int entry) {
    addTo(statistics, values[entry], isInt);
  }

  static void addTo(Statistics<?> statistics, long value, boolean isInt) {
    if (isInt) {
      statistics.updateStats((int) value);
    } else {
      statistics.updateStats(value);
    }
  }
}
