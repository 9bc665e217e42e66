package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.sql.SqlSession;
import org.totalplace.table.TableDefinitions;

/** Files on disk as views of the engine. A view of no files has no rows and the same columns. */
record InputViews(SqlSession sql) {
  /** View {@code in_<table>} of Parquet files that have the columns of that definition. */
  void parquet(String stage, String table, List<Path> files, String columns) {
    String from = "read_parquet(" + SqlSession.list(files) + ", filename = true)";
    if (files.isEmpty()) {
      from = "(SELECT *, '' AS filename FROM none_" + table + ")";
      String create = TableDefinitions.of(stage, table).createTableSql();
      sql.run(create.replaceFirst("CREATE TABLE ", "CREATE TABLE none_"));
    }
    sql.run("CREATE VIEW in_" + table + " AS SELECT " + columns + " FROM " + from);
  }

  /** Every value as text: a code that looks like a number stays as it is written. */
  void csv(String view, Path file) {
    csv(view, file, heading(file));
  }

  /**
   * @param heading the columns, for a file that need not be there
   */
  void csv(String view, Path file, List<String> heading) {
    String columns =
        heading.stream()
            .map(column -> SqlSession.literal(column) + ": 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    String nothing =
        heading.stream()
            .map(column -> "CAST(NULL AS VARCHAR) AS " + column)
            .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    String read =
        "FROM read_csv(%s, header = true, delim = ',', quote = '\"', escape = '\"', auto_detect = false, columns = %s)"
            .formatted(SqlSession.literal(file), columns);
    sql.run("CREATE VIEW " + view + " AS " + (Files.exists(file) ? read : nothing));
  }

  /** View of one column, {@code content}: each file as one text. */
  void texts(String view, List<Path> files) {
    String read = "SELECT content FROM read_text(" + SqlSession.list(files) + ")";
    sql.run(
        "CREATE VIEW "
            + view
            + " AS "
            + (files.isEmpty() ? "SELECT '' AS content WHERE false" : read));
  }

  private static List<String> heading(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return Arrays.asList(lines.findFirst().orElseThrow().strip().split(","));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
