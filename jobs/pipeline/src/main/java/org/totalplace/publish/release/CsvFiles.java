package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * The tables as CSV for everybody: RFC 4180 in UTF-8, ISO dates, empty for null. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front; in the Parquet files and in the
 * database it is as published.
 */
public record CsvFiles(Path release, Path work, SqlEngine engine) {
  /** A table with more bytes than this is compressed. */
  private static final long PLAIN = 50_000_000;

  public PublishedTable write(TableDefinition table) throws IOException {
    Path plain = work.resolve(table.table() + ".csv");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", engine, work.resolve("spill"))) {
      // on more threads DuckDB writes the rows of such a query in any order
      sql.run("SET threads = 1");
      sql.run(
          """
          CREATE MACRO guarded(words) AS
            CASE WHEN ascii(words) IN (9, 13, 43, 45, 61, 64)
              AND NOT regexp_full_match(words, '[-+]?[£$€]?[0-9][0-9,. ]*')
            THEN '''' || words ELSE words END
          """);
      sql.run(
          "COPY (%s) TO %s (FORMAT csv, HEADER, NEW_LINE '\\r\\n')"
              .formatted(select(table), SqlSession.literal(plain)));
    }
    if (Files.size(plain) <= PLAIN) {
      Files.move(plain, release.resolve(table.table() + ".csv"), StandardCopyOption.ATOMIC_MOVE);
      return new PublishedTable(table, table.table() + ".csv");
    }
    Gzip.compress(plain, release.resolve(table.table() + ".csv.gz"));
    Files.delete(plain);
    return new PublishedTable(table, table.table() + ".csv.gz");
  }

  private String select(TableDefinition table) {
    String columns =
        table.columns().stream().map(CsvFiles::column).collect(Collectors.joining(", "));
    Path parquet = release.resolve(table.table() + ".parquet");
    return "SELECT " + columns + " FROM read_parquet(" + SqlSession.literal(parquet) + ")";
  }

  private static String column(ColumnDefinition column) {
    return column.type() == ColumnType.TEXT
        ? "guarded(" + column.name() + ") AS " + column.name()
        : column.name();
  }
}
