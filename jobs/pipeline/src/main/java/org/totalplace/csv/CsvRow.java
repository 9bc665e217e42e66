package org.totalplace.csv;

import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** One record of a small CSV. Values are as written, but for the quotes. */
public final class CsvRow {
  private final CSVRecord fields;
  private final Map<String, Integer> indexes;
  private final List<String> columns;
  private final long line;

  /**
   * @param columns the headings, in the order of {@code indexes}
   */
  CsvRow(CSVRecord fields, Map<String, Integer> indexes, List<String> columns, long line) {
    this.fields = fields;
    this.indexes = indexes;
    this.columns = columns;
    this.line = line;
  }

  /** Line of the file where the record starts, from 1. */
  public long line() {
    return line;
  }

  /** Empty where the record is short. */
  public String get(String column) {
    Integer i = indexes.get(column);
    if (i == null) {
      throw new IllegalArgumentException("No column " + column + ": " + indexes.keySet());
    }
    return i < fields.size() ? fields.get(i) : "";
  }

  public boolean has(String column) {
    return indexes.containsKey(column);
  }

  /** The headings, in the order of the file. */
  public List<String> columns() {
    return columns;
  }

  /** All values, in the order of the file. */
  public List<String> values() {
    return fields.toList();
  }
}
