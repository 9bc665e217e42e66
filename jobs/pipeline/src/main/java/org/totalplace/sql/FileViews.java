package org.totalplace.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;

/** Files on disk as views of the engine. A view of no files has the same columns and no rows. */
public record FileViews(SqlSession sql) {
  /** View {@code in_<table>} of Parquet files that have the columns of that definition. */
  public void parquet(String stage, String table, List<Path> files, String columns) {
    String from = "read_parquet(" + SqlSession.list(files) + ", filename = true)";
    if (files.isEmpty()) {
      from = "(SELECT *, '' AS filename FROM none_" + table + ")";
      String create = TableDefinitions.of(stage, table).createTableSql();
      sql.run(create.replaceFirst("CREATE TABLE ", "CREATE TABLE none_"));
    }
    sql.run("CREATE VIEW in_" + table + " AS SELECT " + columns + " FROM " + from);
  }

  /** View {@code <table>} of the files of a published table; no rows where it has none. */
  public void published(TableDefinition table, Path folder) {
    sql.run("CREATE VIEW " + table.table() + " AS " + publishedQuery(table, folder));
  }

  /** A query of the rows of a published table. */
  public static String publishedQuery(TableDefinition table, Path folder) {
    if (table.isByPublisher() && files(table, folder).isEmpty()) {
      return nothing(table);
    }
    return "FROM read_parquet(" + SqlSession.literal(folder + "/" + table.parquet()) + ")";
  }

  /** The Parquet files of a published table in a folder of tables, sorted. */
  public static List<Path> files(TableDefinition table, Path folder) {
    if (!table.isByPublisher()) {
      return List.of(folder.resolve(table.parquet()));
    }
    Path own = folder.resolve(table.table());
    if (Files.notExists(own)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(own)) {
      return list.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + own, e);
    }
  }

  /** A query of the rows of some files of a published table; no rows where there are none. */
  public static String query(TableDefinition table, List<Path> files) {
    return files.isEmpty() ? nothing(table) : "FROM read_parquet(" + SqlSession.list(files) + ")";
  }

  private static String nothing(TableDefinition table) {
    return table.columns().stream()
        .map(column -> "CAST(NULL AS " + column.type().sql() + ") AS " + column.name())
        .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
  }

  /**
   * A query of a published table as it is defined now, over a release of any version of the
   * program: columns that its file lacks are null, and without a file there are no rows.
   */
  public String earlier(TableDefinition table, Path folder) {
    Path file = folder.resolve(table.table() + ".parquet");
    // releases of earlier versions have one file where there is a folder now
    List<Path> files = Files.exists(file) ? List.of(file) : files(table, folder);
    String from = "read_parquet(" + SqlSession.list(files) + ")";
    Set<String> there = new HashSet<>();
    if (!files.isEmpty() && Files.exists(files.get(0))) {
      sql.rows("DESCRIBE FROM " + from).forEach(row -> there.add(row.get("column_name")));
    }
    String columns =
        table.columns().stream()
            .map(
                column ->
                    "CAST(%s AS %s) AS %s"
                        .formatted(
                            there.contains(column.name()) ? column.name() : "NULL",
                            column.type().sql(),
                            column.name()))
            .collect(Collectors.joining(", "));
    return "SELECT " + columns + (there.isEmpty() ? " WHERE false" : " FROM " + from);
  }

  /** Every value as text, so that a code that looks like a number stays as printed. */
  public void csv(String view, Path file) {
    csv(view, file, heading(file));
  }

  /** Files with the same heading as one view; the first must exist. */
  public void csv(String view, List<Path> files) {
    sql.run("CREATE VIEW " + view + " AS " + read(files, heading(files.get(0))));
  }

  /**
   * @param heading the columns, used if the file does not exist
   */
  public void csv(String view, Path file, List<String> heading) {
    String nothing =
        heading.stream()
            .map(column -> "CAST(NULL AS VARCHAR) AS " + column)
            .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    String from = Files.exists(file) ? read(List.of(file), heading) : nothing;
    sql.run("CREATE VIEW " + view + " AS " + from);
  }

  private static String read(List<Path> files, List<String> heading) {
    String columns =
        heading.stream()
            .map(column -> SqlSession.literal(column) + ": 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "FROM read_csv(%s, header = true, delim = ',', quote = '\"', escape = '\"', auto_detect = false, columns = %s)"
        .formatted(SqlSession.list(files), columns);
  }

  /** View of one column, {@code content}: each file as one text. */
  public void texts(String view, List<Path> files) {
    String read = "SELECT content FROM read_text(" + SqlSession.list(files) + ")";
    sql.run(
        "CREATE VIEW "
            + view
            + " AS "
            + (files.isEmpty() ? "SELECT '' AS content WHERE false" : read));
  }

  /** Column names of a CSV file. */
  public static List<String> heading(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return Arrays.asList(lines.findFirst().orElseThrow().strip().split(","));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
