package org.totalplace.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.totalplace.model.Sha256;

/**
 * One table as {@code schemas/<stage>/<table>.yml} describes it: the only source of its Parquet
 * schema, CSV header, database comments and dictionary entry.
 *
 * @param stage the folder: {@code normalised}, {@code classified}, {@code release}
 * @param sortedBy columns that order the rows; empty where the order says nothing
 */
public record TableDefinition(
    String stage,
    String table,
    String title,
    String description,
    List<String> sortedBy,
    List<ColumnDefinition> columns) {

  public TableDefinition {
    if (table == null || !table.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Table name " + table + " is not snake_case");
    }
    if (title == null || title.isBlank() || description == null || description.isBlank()) {
      throw new IllegalArgumentException("Table " + table + " needs a title and a description");
    }
    description = description.strip();
    sortedBy = sortedBy == null ? List.of() : List.copyOf(sortedBy);
    columns = columns == null ? List.of() : List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (ColumnDefinition column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("Table " + table + " has two columns " + column.name());
      }
    }
    if (names.isEmpty() || !names.containsAll(sortedBy)) {
      throw new IllegalArgumentException(
          "Table " + table + " is sorted by " + sortedBy + ", which are not all columns of it");
    }
  }

  /**
   * The version of its form: the same as long as columns, their order, types and whether they are
   * required stay.
   *
   * @return 12 hex digits
   */
  public String version() {
    Sha256 sha256 = new Sha256().add(table);
    for (ColumnDefinition column : columns) {
      sha256.add(column.name()).add(column.type().code()).add(column.required() ? "1" : "0");
    }
    return sha256.hex().substring(0, 12);
  }

  /**
   * Whether a release has a folder of Parquet files of it, one a publisher, instead of one file:
   * what one night brings is a few publishers, and the files of all others stay what they are.
   */
  public boolean isByPublisher() {
    return stage.equals("release") && table.equals("spend_line");
  }

  /** Its Parquet files in a folder of tables, as a pattern: {@code place_spend.parquet}. */
  public String parquet() {
    return isByPublisher() ? table + "/*.parquet" : table + ".parquet";
  }

  public List<String> columnNames() {
    return columns.stream().map(ColumnDefinition::name).toList();
  }

  /** Position of a column, from 0. */
  public int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "Table " + table + " has no column " + column + ": " + columnNames());
  }

  public ColumnDefinition column(String column) {
    return columns.get(index(column));
  }

  /** {@code CREATE TABLE …} as DuckDB understands it. */
  public String createTableSql() {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(table).append(" (");
    for (int i = 0; i < columns.size(); i++) {
      ColumnDefinition column = columns.get(i);
      sql.append(i == 0 ? "\n  " : ",\n  ").append(column.name()).append(' ');
      sql.append(column.type().sql()).append(column.required() ? " NOT NULL" : "");
    }
    return sql.append("\n);\n").toString();
  }

  /**
   * {@code COMMENT ON …} statements, one a line, for the table and each column.
   *
   * @param kind {@code TABLE} or {@code VIEW}: what it was made as
   */
  public String commentsSql(String kind) {
    StringBuilder sql = new StringBuilder();
    sql.append("COMMENT ON ").append(kind).append(' ').append(table).append(" IS ");
    sql.append(literal(title + ". " + description)).append(";\n");
    for (ColumnDefinition column : columns) {
      sql.append("COMMENT ON COLUMN ").append(table).append('.').append(column.name());
      sql.append(" IS ").append(literal(column.description())).append(";\n");
    }
    return sql.toString();
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
