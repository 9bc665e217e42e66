package org.totalplace.parquet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places of columns by name. Names that are asked for in the same order row after row are found
 * without looking them up. Not thread safe.
 */
final class ColumnPlaces {
  private final Map<String, Integer> places = new HashMap<>();
  private final String[] names;

  /** The place that was asked for after this one the last time. */
  private final int[] following;

  private int latest;

  ColumnPlaces(List<String> columns) {
    names = new String[columns.size()];
    following = new int[columns.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = columns.get(i).intern(); // as the literals are that are asked for
      places.put(names[i], i);
    }
  }

  /** Negative where there is no such column. */
  int of(String name) {
    int place = names.length == 0 ? -1 : following[latest];
    if (place < 0 || !names[place].equals(name)) {
      Integer found = places.get(name);
      if (found == null) {
        return -1;
      }
      place = found;
      following[latest] = place;
    }
    latest = place;
    return place;
  }

  Set<String> names() {
    return places.keySet();
  }
}
