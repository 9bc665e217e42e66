package org.totalplace.normalise.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.normalise.container.row.Row;
import org.totalplace.normalise.heading.Column;
import org.totalplace.normalise.heading.ColumnMap;

/** Keeps the first accepted lines of a file, for people to look at. Not thread safe. */
final class FirstLines {
  private static final int SHOWN = 3;

  private final List<Map<String, String>> lines = new ArrayList<>();

  void add(Row row, ColumnMap map) {
    if (lines.size() < SHOWN) {
      Map<String, String> line = new LinkedHashMap<>();
      for (Map.Entry<Column, Integer> place : map.places().entrySet()) {
        line.put(place.getKey().code(), row.text(place.getValue()).strip());
      }
      lines.add(line);
    }
  }

  /** Canonical column to text, line by line. */
  List<Map<String, String>> lines() {
    return List.copyOf(lines);
  }
}
