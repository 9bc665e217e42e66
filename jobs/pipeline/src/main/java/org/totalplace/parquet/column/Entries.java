package org.totalplace.parquet.column;

import org.apache.parquet.column.statistics.Statistics;

/** The distinct values of one column chunk, numbered from 0 without gaps. */
interface Entries {
  int size();

  int compare(int entry, int other);

  void putPlain(int entry, PageBuffer out);

  void addTo(Statistics<?> statistics, int entry);
}
