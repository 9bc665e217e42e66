package org.totalplace.classify.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small CSV file of facts or rules (RFC 4180, UTF-8, one heading line), whole in memory. A row
 * with more or fewer cells than the heading is an error that names the line: a shifted cell in a
 * rule table is a wrong answer on a million lines.
 */
public final class RuleTable {
  private RuleTable() {}

  /** The rows in order, each heading to cell. Lines that start with {@code #} are comments. */
  public static List<Map<String, String>> read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Empty where there is no such file: optional tables. */
  public static List<Map<String, String>> readIfThere(Path file) {
    return Files.exists(file) ? read(file) : List.of();
  }

  static List<Map<String, String>> parse(String text, String name) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> heading = null;
    int number = 0;
    for (String line : text.split("\r?\n")) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(line);
      if (heading == null) {
        heading = cells;
      } else if (cells.size() != heading.size()) {
        throw new IllegalArgumentException(
            "%s line %d has %d cells, its heading has %d"
                .formatted(name, number, cells.size(), heading.size()));
      } else {
        rows.add(row(heading, cells));
      }
    }
    return rows;
  }

  private static Map<String, String> row(List<String> heading, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < heading.size(); i++) {
      row.put(heading.get(i), cells.get(i).strip());
    }
    return row;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
