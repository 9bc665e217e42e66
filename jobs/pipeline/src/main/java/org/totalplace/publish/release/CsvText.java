package org.totalplace.publish.release;

import java.util.stream.Collectors;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlSession;

/** How published values become CSV: every text in quotes, nothing else, empty for null. */
public final class CsvText {
  private CsvText() {}

  /** Makes the macros that {@link #guarded} and {@link #line} call. */
  public static void define(SqlSession sql) {
    sql.run(
        """
        CREATE MACRO begins_like_a_formula(words) AS ascii(words) IN (9, 13, 43, 45, 61, 64);
        CREATE MACRO guarded(words) AS
          CASE WHEN begins_like_a_formula(words)
            AND NOT regexp_full_match(words, '[-+]?[£$€]?[0-9][0-9,. ]*')
          THEN '''' || words ELSE words END;
        CREATE MACRO quoted(words) AS
          CASE WHEN contains(words, '"') OR begins_like_a_formula(words)
          THEN '"' || replace(guarded(words), '"', '""') || '"' ELSE '"' || words || '"' END;
        """);
  }

  /** The column, as an expression: text that a spreadsheet would run gets an apostrophe. */
  static String guarded(ColumnDefinition column) {
    return column.type() == ColumnType.TEXT
        ? "guarded(" + column.name() + ") AS " + column.name()
        : column.name();
  }

  /** The heading, without a line end. */
  public static String heading(TableDefinition table) {
    return table.columns().stream()
        .map(c -> c.type() == ColumnType.TEXT ? '"' + c.name() + '"' : c.name())
        .collect(Collectors.joining(","));
  }

  /**
   * A whole row as one text, as an expression, without a line end: one call, which leaves out null
   * and is twice as fast as the same in parts.
   */
  public static String line(TableDefinition table) {
    return table.columns().stream()
        .map(c -> c.type() == ColumnType.TEXT ? "quoted(" + c.name() + ")" : c.name())
        .collect(Collectors.joining(", ',', ", "concat(", ")"));
  }
}
