package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlSession;

/**
 * The published tables as CSV: RFC 4180 in UTF-8, ISO dates, empty for null. Text that a
 * spreadsheet would run as a formula gets a leading apostrophe; in Parquet and in the database it
 * stays as published.
 *
 * @param largestPlain a larger file, in bytes, is compressed
 */
public record CsvFiles(long largestPlain) implements Artefact {
  public CsvFiles() {
    this(50_000_000);
  }

  /** The name of the table's CSV file in a release that has one. */
  static String find(Release release, TableDefinition table) {
    String plain = table.table() + ".csv";
    return Files.exists(release.file(plain)) ? plain : plain + ".gz";
  }

  @Override
  public List<String> write(Release release) throws IOException {
    List<String> written = new ArrayList<>();
    for (TableDefinition table : release.tables()) {
      written.add(write(release, table));
    }
    return written;
  }

  private String write(Release release, TableDefinition table) throws IOException {
    String name = table.table() + ".csv";
    Path plain = release.work().resolve(name);
    copy(release, table, plain);
    if (Files.size(plain) <= largestPlain) {
      Files.move(plain, release.file(name), StandardCopyOption.ATOMIC_MOVE);
      return name;
    }
    Gzip.compress(plain, release.file(name + ".gz"));
    Files.delete(plain);
    return name + ".gz";
  }

  private static void copy(Release release, TableDefinition table, Path csv) {
    Path spill = release.work().resolve("spill");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", release.engine(), spill)) {
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
              .formatted(select(release, table), SqlSession.literal(csv)));
    }
  }

  private static String select(Release release, TableDefinition table) {
    String columns =
        table.columns().stream().map(CsvFiles::column).collect(Collectors.joining(", "));
    Path parquet = release.file(ParquetFiles.name(table));
    return "SELECT " + columns + " FROM read_parquet(" + SqlSession.literal(parquet) + ")";
  }

  private static String column(ColumnDefinition column) {
    return column.type() == ColumnType.TEXT
        ? "guarded(" + column.name() + ") AS " + column.name()
        : column.name();
  }
}
