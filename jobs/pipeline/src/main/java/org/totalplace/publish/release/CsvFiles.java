package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.totalplace.csv.KeptFiles;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlSessions;
import org.totalplace.store.Folders;

/**
 * The published tables as CSV: RFC 4180 in UTF-8, ISO dates, empty for null. Every text is in
 * quotes and nothing else is, so that {@code "09.1"} is a code and {@code 9.10} an amount. Text
 * that a spreadsheet would run as a formula gets a leading apostrophe; in Parquet and in the
 * database it stays as published. Payments are one file a publisher.
 *
 * @param largestPlain a larger file, in bytes, is compressed
 * @param kept what was written before
 */
public record CsvFiles(long largestPlain, KeptFiles kept) implements Artefact {
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz");
  private static final long LARGEST_PLAIN = 50_000_000;

  /** A whole table, or the lines of one publisher. */
  private record Unit(TableDefinition table, Optional<Path> publisher) {}

  public CsvFiles() {
    this(LARGEST_PLAIN);
  }

  /** Every file is written. */
  public CsvFiles(long largestPlain) {
    this(largestPlain, new KeptFiles(Optional.empty()));
  }

  /**
   * A file whose rows did not change is not written again.
   *
   * @param kept folder for links to what is written
   */
  public static CsvFiles keptIn(Path kept) {
    return new CsvFiles(LARGEST_PLAIN, new KeptFiles(Optional.of(kept)));
  }

  /** Whether the table is a folder of files, one for each {@code source_id}, and not one file. */
  static boolean isBySource(TableDefinition table) {
    return table.isByPublisher();
  }

  /** The names of the table's CSV files in a release that has them, sorted. */
  static List<String> find(Release release, TableDefinition table) throws IOException {
    String name = isBySource(table) ? table.table() + "/[^/]+" : table.table();
    return Release.files(release.folder()).stream()
        .filter(file -> file.matches(name + "\\.csv(\\.gz)?"))
        .toList();
  }

  @Override
  public List<String> write(Release release) throws IOException {
    Path spill = release.work().resolve("csv.spill");
    // one thread each: on more DuckDB writes the rows of such a query in any order
    try (SqlSessions sessions =
        SqlSessions.open("jdbc:duckdb:", release.engine(), spill, CsvText::define)) {
      return sessions.map(units(release), (sql, unit) -> write(release, sql, unit)).stream()
          .flatMap(List::stream)
          .toList();
    }
  }

  private static List<Unit> units(Release release) throws IOException {
    List<Unit> units = new ArrayList<>();
    for (TableDefinition table : release.tables()) {
      if (isBySource(table)) {
        Folders.make(release.file(table.table()));
        FileViews.files(table, release.folder())
            .forEach(file -> units.add(new Unit(table, Optional.of(file))));
      } else {
        units.add(new Unit(table, Optional.empty()));
      }
    }
    return units;
  }

  private List<String> write(Release release, SqlSession sql, Unit unit) throws IOException {
    return unit.publisher().isPresent()
        ? sources(release, unit.table(), sql, unit.publisher().get())
        : one(release, unit.table(), sql);
  }

  private List<String> one(Release release, TableDefinition table, SqlSession sql)
      throws IOException {
    String rows = release.hashes().of(table.parquet());
    String select = select(table, FileViews.publishedQuery(table, release.folder()));
    return List.of(file(release, sql, table.table(), table, select, rows));
  }

  private List<String> sources(
      Release release, TableDefinition table, SqlSession sql, Path publisher) throws IOException {
    List<String> written = new ArrayList<>();
    String file = release.folder().relativize(publisher).toString();
    String rows = table.version() + " " + release.hashes().of(file);
    String from = "FROM read_parquet(" + SqlSession.literal(publisher) + ")";
    for (var row : sql.rows("SELECT DISTINCT source_id " + from + " ORDER BY source_id")) {
      String source = row.get("source_id");
      String lines = select(table, from) + " WHERE source_id = " + SqlSession.literal(source);
      written.add(file(release, sql, table.table() + "/" + source, table, lines, rows));
    }
    return written;
  }

  /** Returns the name of the file, which is written, or was before. */
  private String file(
      Release release,
      SqlSession sql,
      String name,
      TableDefinition table,
      String select,
      String rows)
      throws IOException {
    String key =
        new Sha256().add(CodeHash.of()).add(largestPlain + " " + rows).hex().substring(0, 32);
    Optional<String> ending = kept.use(name, key, ENDINGS, release.folder());
    if (ending.isPresent()) {
      return name + ending.get();
    }
    String written = copy(release, sql, name + ".csv", table, select);
    kept.keep(name, key, written.substring(name.length()), release.file(written));
    return written;
  }

  private String copy(
      Release release, SqlSession sql, String name, TableDefinition table, String select)
      throws IOException {
    Path plain = release.work().resolve("rows-" + name.replace('/', '-'));
    sql.run(
        "COPY (%s) TO %s (FORMAT csv, HEADER, NEW_LINE '\\r\\n', FORCE_QUOTE (%s))"
            .formatted(
                select,
                SqlSession.literal(plain),
                table.columns().stream()
                    .filter(column -> column.type() == ColumnType.TEXT)
                    .map(ColumnDefinition::name)
                    .collect(Collectors.joining(", "))));
    if (Files.size(plain) <= largestPlain) {
      Files.move(plain, release.file(name), StandardCopyOption.ATOMIC_MOVE);
      return name;
    }
    Gzip.compress(plain, release.file(name + ".gz"));
    Files.delete(plain);
    return name + ".gz";
  }

  private static String select(TableDefinition table, String from) {
    return table.columns().stream()
        .map(CsvText::guarded)
        .collect(Collectors.joining(", ", "SELECT ", " FROM (" + from + ")"));
  }
}
