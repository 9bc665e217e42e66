package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.totalplace.sums.LineSums;

/**
 * The published tables as CSV: RFC 4180 in UTF-8, ISO dates, empty for null. Every text is in
 * quotes and nothing else is, so that {@code "09.1"} is a code and {@code 9.10} an amount. Text
 * that a spreadsheet would run as a formula gets a leading apostrophe; in Parquet and in the
 * database it stays as published. Payments are one file a publisher.
 *
 * @param largestPlain a larger file, in bytes, is compressed
 * @param kept what was written before
 * @param sums of the published lines
 */
public record CsvFiles(long largestPlain, KeptFiles kept, LineSums sums) implements Artefact {
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz");
  private static final long LARGEST_PLAIN = 50_000_000;

  /** A whole table, or the lines of one publisher, with its sources where they are known. */
  private record Unit(TableDefinition table, Optional<Path> publisher, List<String> sources) {}

  public CsvFiles() {
    this(LARGEST_PLAIN);
  }

  /** Every file is written. */
  public CsvFiles(long largestPlain) {
    this(largestPlain, new KeptFiles(Optional.empty()), LineSums.NONE);
  }

  /**
   * A file whose rows did not change is not written again.
   *
   * @param kept folder for links to what is written
   */
  public static CsvFiles keptIn(Path kept, LineSums sums) {
    return new CsvFiles(LARGEST_PLAIN, new KeptFiles(Optional.of(kept)), sums);
  }

  /** Whether the table is a folder of files, one for each {@code source_id}, and not one file. */
  static boolean isBySource(TableDefinition table) {
    return table.isByPublisher();
  }

  /**
   * The names of the table's CSV files in a release that has them, sorted. Looks where they are
   * only: other artefacts may be at work elsewhere in the release.
   */
  static List<String> find(Release release, TableDefinition table) throws IOException {
    if (!isBySource(table)) {
      return ENDINGS.stream()
          .map(ending -> table.table() + ending)
          .filter(name -> Files.exists(release.file(name)))
          .toList();
    }
    Path folder = release.file(table.table());
    return Release.files(folder).stream()
        .filter(name -> ENDINGS.stream().anyMatch(name::endsWith))
        .map(name -> table.table() + "/" + name)
        .toList();
  }

  @Override
  public List<String> write(Release release) throws IOException {
    Path spill = release.work().resolve("csv.spill");
    // one thread each: on more DuckDB writes the rows of such a query in any order
    try (SqlSessions sessions =
        SqlSessions.open("jdbc:duckdb:", release.engine(), spill, CsvText::define)) {
      List<Unit> units = sessions.one(sql -> units(release, sql));
      return sessions.map(units, (sql, unit) -> write(release, sql, unit)).stream()
          .flatMap(List::stream)
          .toList();
    }
  }

  private List<Unit> units(Release release, SqlSession sql) throws IOException {
    List<Unit> units = new ArrayList<>();
    Map<Path, List<String>> sources = sums.sources(sql, release.folder(), release.hashes());
    for (TableDefinition table : release.tables()) {
      if (isBySource(table)) {
        Folders.make(release.file(table.table()));
        FileViews.files(table, release.folder())
            .forEach(
                file ->
                    units.add(
                        new Unit(table, Optional.of(file), sources.getOrDefault(file, List.of()))));
      } else {
        units.add(new Unit(table, Optional.empty(), List.of()));
      }
    }
    return units;
  }

  private List<String> write(Release release, SqlSession sql, Unit unit) throws IOException {
    return unit.publisher().isPresent()
        ? sources(release, unit, sql, unit.publisher().get())
        : one(release, unit.table(), sql);
  }

  private List<String> one(Release release, TableDefinition table, SqlSession sql)
      throws IOException {
    String rows = release.hashes().of(table.parquet());
    String select = select(table, FileViews.publishedQuery(table, release.folder()));
    return List.of(file(release, sql, table.table(), table, select, rows));
  }

  private List<String> sources(Release release, Unit unit, SqlSession sql, Path publisher)
      throws IOException {
    TableDefinition table = unit.table();
    List<String> written = new ArrayList<>();
    String file = release.folder().relativize(publisher).toString();
    String rows = table.version() + " " + release.hashes().of(file);
    String from = "FROM read_parquet(" + SqlSession.literal(publisher) + ")";
    List<String> sources = unit.sources().isEmpty() ? sources(sql, from) : unit.sources();
    for (String source : sources) {
      String lines = select(table, from) + " WHERE source_id = " + SqlSession.literal(source);
      written.add(file(release, sql, table.table() + "/" + source, table, lines, rows));
    }
    return written;
  }

  private static List<String> sources(SqlSession sql, String from) {
    return sql.rows("SELECT DISTINCT source_id " + from + " ORDER BY source_id").stream()
        .map(row -> row.get("source_id"))
        .toList();
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
    Optional<String> ending = kept.use(name, key, ENDINGS, release.hashes());
    if (ending.isPresent()) {
      return name + ending.get();
    }
    String written = copy(release, sql, name + ".csv", table, select);
    kept.keep(name, key, written.substring(name.length()), release.hashes());
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
