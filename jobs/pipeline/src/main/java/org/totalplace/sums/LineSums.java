package org.totalplace.sums;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.model.FileHashes;
import org.totalplace.model.Sha256;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;
import org.totalplace.store.UnfinishedFile;

/**
 * Sums of the published lines, file by file, known by the bytes of the file: whoever asks for sums
 * reads these, and passes over the lines of changed publishers only. Two files may have a group in
 * common, so what is read is added up again. The SQL file of each name beside this class says what
 * it holds.
 *
 * @param folder of what is kept, a folder for each table; nothing is kept where there is none
 */
public record LineSums(Optional<Path> folder) {
  /** By file and body, with all that the control totals ask about. */
  public static final String LINES = "line_sum";

  /** Payments by payee and year. */
  public static final String PAYEES = "payee_sum";

  /** Payments by purpose and year, without payees. */
  public static final String PURPOSES = "purpose_sum";

  /** After the name of a table of sums: the bodies whose money is in two of its files. */
  public static final String SHARED = "_shared";

  /** Every line is read. */
  public static final LineSums NONE = new LineSums(Optional.empty());

  /** The published table that all of them are made of. */
  public static final String SUMMED_TABLE = "spend_line";

  private static final TableDefinition SUMMED = TableDefinitions.of("release", SUMMED_TABLE);

  public static LineSums in(Path folder) {
    return new LineSums(Optional.of(folder));
  }

  /**
   * Makes a view of one of the tables of sums, and a table of the bodies whose money is in two of
   * its files, {@code <table>_shared} (agency_id): of any other no two rows are one group. Needs
   * the view {@code spend_line} where nothing is kept.
   *
   * @param table one of the names above
   * @param release folder of the published tables
   */
  public void show(SqlSession sql, String table, Path release, FileHashes hashes) {
    if (folder.isEmpty() || FileViews.files(SUMMED, release).isEmpty()) {
      SqlFile sums = SqlFile.of(LineSums.class, table + ".sql");
      sql.run("CREATE OR REPLACE TEMP VIEW summed_line AS FROM " + SUMMED_TABLE);
      sql.run("CREATE TABLE " + table + " AS " + sums.text());
      sql.run("CREATE TABLE " + table + SHARED + " (agency_id VARCHAR)");
      return;
    }
    String files = SqlSession.list(files(sql, table, release, hashes));
    sql.run("CREATE VIEW " + table + " AS FROM read_parquet(" + files + ")");
    sql.run(
        """
        CREATE TABLE %s AS SELECT agency_id FROM read_parquet(%s, filename = true)
        GROUP BY agency_id HAVING min(filename) <> max(filename)
        """
            .formatted(table + SHARED, files));
  }

  /**
   * The names of the sums that have lines of each place, or source: others if one of its lines is
   * another. Empty where nothing is kept.
   *
   * @param column {@code place_code} or {@code source_id}
   */
  public Map<String, String> names(SqlSession sql, String column, Path release, FileHashes hashes) {
    Map<String, String> names = new TreeMap<>();
    if (folder.isEmpty() || FileViews.files(SUMMED, release).isEmpty()) {
      return names;
    }
    List<Path> files = files(sql, LINES, release, hashes);
    sql.pairs(
        """
        SELECT %1$s, string_agg(DISTINCT parse_filename(filename), ' ' ORDER BY parse_filename(filename))
        FROM read_parquet(%2$s, filename = true) GROUP BY %1$s
        """
            .formatted(column, SqlSession.list(files)),
        names::put);
    return names;
  }

  /** The sources that each file of lines has, sorted. Empty where nothing is kept. */
  public Map<Path, List<String>> sources(SqlSession sql, Path release, FileHashes hashes) {
    Map<Path, List<String>> sources = new TreeMap<>();
    List<Path> lines = FileViews.files(SUMMED, release);
    if (folder.isEmpty() || lines.isEmpty()) {
      return sources;
    }
    List<Path> files = files(sql, LINES, release, hashes);
    Map<String, List<String>> byName = new TreeMap<>();
    sql.pairs(
        "SELECT DISTINCT parse_filename(filename) AS name, source_id FROM read_parquet(%s, filename = true) ORDER BY ALL"
            .formatted(SqlSession.list(files)),
        (name, source) -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(source));
    for (int i = 0; i < lines.size(); i++) {
      String name = files.get(i).getFileName().toString();
      sources.put(lines.get(i), byName.getOrDefault(name, List.of()));
    }
    return sources;
  }

  /**
   * The kept sums of each file of lines; makes those that are missing. One at a time: artefacts of
   * a release that are written at once ask for the same.
   */
  private List<Path> files(SqlSession sql, String table, Path release, FileHashes hashes) {
    synchronized (LineSums.class) {
      return made(sql, table, release, hashes);
    }
  }

  private List<Path> made(SqlSession sql, String table, Path release, FileHashes hashes) {
    SqlFile sums = SqlFile.of(LineSums.class, table + ".sql");
    Path kept = folder.get().resolve(table);
    List<Path> files = new ArrayList<>();
    try {
      Folders.make(kept);
      for (Path file : FileViews.files(SUMMED, release)) {
        files.add(kept.resolve(key(sums, hashes.of(release.relativize(file).toString()))));
        make(sql, sums, file, files.get(files.size() - 1));
      }
      forgetOthers(kept, files);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep sums of lines in " + kept, e);
    }
    return files;
  }

  private static void make(SqlSession sql, SqlFile sums, Path lines, Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    UnfinishedFile whole = UnfinishedFile.of(file);
    sql.run(
        "CREATE OR REPLACE TEMP VIEW summed_line AS FROM read_parquet("
            + SqlSession.literal(lines)
            + ")");
    sql.run(
        "COPY ("
            + sums.text().strip().replaceFirst(";$", "")
            + ") TO "
            + SqlSession.literal(whole.unfinished())
            + " (FORMAT parquet)");
    whole.finish();
  }

  /** Other lines, another form of them, or other sums have a file of their own. */
  private static String key(SqlFile sums, String lines) {
    return Sha256.of(SUMMED.version() + sums.text() + lines).substring(0, 32) + ".parquet";
  }

  private static void forgetOthers(Path kept, List<Path> files) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(kept)) {
      others = all.filter(file -> !files.contains(file)).toList();
    }
    for (Path file : others) {
      Files.delete(file);
    }
  }
}
