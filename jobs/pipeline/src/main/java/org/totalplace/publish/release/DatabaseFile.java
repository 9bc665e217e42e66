package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.csv.KeptFiles;
import org.totalplace.model.CodeHash;
import org.totalplace.model.FileHashes;
import org.totalplace.model.Sha256;
import org.totalplace.publish.content.ContentHash;
import org.totalplace.publish.database.DatabaseProcess;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/**
 * The published tables as one DuckDB file that versions from 1.0 on can open, with a comment on
 * every table and column. A process of its own writes it from the Parquet files. Its content is
 * promised ({@link ContentHash}), its bytes are not. Lines beyond {@link Release#DATABASE_LINES}
 * stay in Parquet, and the database has a view of them, for which its reader works in the folder of
 * the release, or names it: {@code SET file_search_path = '…'}.
 *
 * <p>A night seldom changes an official figure, and most rows of the database are official. So it
 * is begun as a copy of one that holds these tables and never held another: what a table had before
 * it was dropped would stay in the file, and with it a name that is withheld by now.
 *
 * @param kept the database of the tables that seldom change
 * @param leastKept bytes of Parquet of these tables; fewer are not worth a second process
 */
public record DatabaseFile(KeptFiles kept, long leastKept) implements Artefact {
  public static final String NAME = "total-place.duckdb";

  private static final String BEGUN = "begun";
  private static final String ENDING = ".duckdb";
  private static final long LEAST_KEPT = 2_000_000;
  private static final Set<String> SELDOM = seldom();

  /** All of it is written. */
  public DatabaseFile() {
    this(new KeptFiles(Optional.empty()), Long.MAX_VALUE);
  }

  /**
   * @param kept folder for the database of tables that seldom change
   */
  public static DatabaseFile keptIn(Path kept) {
    return new DatabaseFile(new KeptFiles(Optional.of(kept)), LEAST_KEPT);
  }

  @Override
  public List<String> write(Release release) throws IOException {
    DatabaseProcess process = new DatabaseProcess(release.folder(), release.work());
    List<TableDefinition> seldom =
        release.tables().stream().filter(table -> SELDOM.contains(table.table())).toList();
    List<TableDefinition> often = new ArrayList<>(release.tables());
    if (bytes(seldom, release) >= leastKept) {
      begin(seldom, release, process);
      often.removeAll(seldom);
    }
    String macros = SqlFile.of(DatabaseFile.class, "slug.sql").text();
    process.run(statements(macros, often, release));
    return List.of(NAME);
  }

  /** Makes it with these tables, or copies one that has them. */
  private void begin(List<TableDefinition> tables, Release release, DatabaseProcess process)
      throws IOException {
    Path database = release.file(NAME);
    Path begun = release.work().resolve(BEGUN + ENDING);
    String statements = statements("", tables, release);
    Sha256 key = new Sha256().add(CodeHash.of()).add(statements);
    tables.forEach(table -> key.add(release.hashes().of(table.parquet())));
    String name = key.hex().substring(0, 32);
    FileHashes work = new FileHashes(release.work());
    if (kept.use(BEGUN, name, List.of(ENDING), work).isEmpty()) {
      process.run(statements);
      Files.move(database, begun);
      kept.keep(BEGUN, name, ENDING, work);
    }
    Files.copy(begun, database);
  }

  private static long bytes(List<TableDefinition> tables, Release release) throws IOException {
    long bytes = 0;
    for (TableDefinition table : tables) {
      bytes += Files.size(release.file(table.parquet()));
    }
    return bytes;
  }

  private static Set<String> seldom() {
    return SqlSession.file(DatabaseFile.class, "seldom.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The tables whose rows are not in it, but are read from their Parquet files by a view. */
  static List<TableDefinition> without(Release release) {
    return release.tables().stream()
        .filter(TableDefinition::isByPublisher)
        .filter(table -> rows(table, release) > release.databaseLines())
        .toList();
  }

  private static long rows(TableDefinition table, Release release) {
    List<Path> files = FileViews.files(table, release.folder());
    if (files.isEmpty()) {
      return 0;
    }
    Path spill = release.work().resolve("count.spill");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", release.engine(), spill)) {
      return sql.number(
          "SELECT sum(num_rows) FROM parquet_file_metadata(" + SqlSession.list(files) + ")");
    }
  }

  /** Names only files of the working directory: a path of this machine could end up in the file. */
  private static String statements(String macros, List<TableDefinition> tables, Release release) {
    List<TableDefinition> without = without(release);
    StringBuilder sql = new StringBuilder();
    // its analysis of every text costs a third of the time and saves no byte: the rows are in order
    sql.append("SET disabled_compression_methods = 'fsst';\n");
    sql.append("ATTACH '" + NAME + "' AS release (STORAGE_VERSION 'v1.0.0');\nUSE release;\n");
    sql.append(macros);
    for (TableDefinition table : tables) {
      sql.append(without.contains(table) ? view(table) : rows(table, release.folder()));
    }
    return sql.append("CHECKPOINT release;\nUSE memory;\nDETACH release;\n").toString();
  }

  /** Its path is one from the folder that is worked in: any other would be one of this machine. */
  private static String view(TableDefinition table) {
    String from = "FROM read_parquet(" + SqlSession.literal(table.parquet()) + ")";
    return "CREATE VIEW " + table.table() + " AS " + from + ";\n" + table.commentsSql("VIEW");
  }

  private static String rows(TableDefinition table, Path folder) {
    String insert = "";
    if (!ParquetFiles.names(table, folder).isEmpty()) {
      String parquet = SqlSession.literal(table.parquet());
      insert = "INSERT INTO " + table.table() + " FROM " + parquet + ";\n";
    }
    return table.createTableSql() + insert + table.commentsSql("TABLE");
  }
}
