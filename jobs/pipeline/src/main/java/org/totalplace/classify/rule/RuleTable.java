package org.totalplace.classify.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.csv.CsvRow;
import org.totalplace.csv.CsvTable;

/**
 * A small CSV file of facts or rules, whole in memory. A row with more or fewer cells than the
 * heading is an error that names the line: a shifted cell in a rule table is a wrong answer on a
 * million lines.
 */
public final class RuleTable {
  private RuleTable() {}

  /** The rows in order, each a map from heading to trimmed cell. */
  public static List<Map<String, String>> read(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    CsvTable.forEach(file, row -> rows.add(cells(file, row)));
    return rows;
  }

  /** For optional tables: empty if there is no such file. */
  public static List<Map<String, String>> readIfThere(Path file) {
    return Files.exists(file) ? read(file) : List.of();
  }

  private static Map<String, String> cells(Path file, CsvRow row) {
    List<String> columns = row.columns();
    List<String> values = row.values();
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%s:%d has %d values for %d columns"
              .formatted(file, row.line(), values.size(), columns.size()));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      cells.put(columns.get(i), values.get(i).strip());
    }
    return cells;
  }
}
