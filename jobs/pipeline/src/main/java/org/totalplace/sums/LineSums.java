package org.totalplace.sums;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Every line is read. */
  public static final LineSums NONE = new LineSums(Optional.empty());

  /** The published table that all of them are made of. */
  public static final String SUMMED_TABLE = "spend_line";

  private static final TableDefinition SUMMED = TableDefinitions.of("release", SUMMED_TABLE);

  public static LineSums in(Path folder) {
    return new LineSums(Optional.of(folder));
  }

  /**
   * Makes a view of one of the tables of sums. Needs the view {@code spend_line} where nothing is
   * kept.
   *
   * @param table one of the names above
   * @param release folder of the published tables
   */
  public void show(SqlSession sql, String table, Path release, FileHashes hashes) {
    SqlFile sums = SqlFile.of(LineSums.class, table + ".sql");
    List<Path> lines = FileViews.files(SUMMED, release);
    if (folder.isEmpty() || lines.isEmpty()) {
      sql.run("CREATE OR REPLACE TEMP VIEW summed_line AS FROM " + SUMMED_TABLE);
      sql.run("CREATE TABLE " + table + " AS " + sums.text());
      return;
    }
    Path kept = folder.get().resolve(table);
    List<Path> files = new ArrayList<>();
    try {
      Folders.make(kept);
      for (Path file : lines) {
        files.add(kept.resolve(key(sums, hashes.of(release.relativize(file).toString()))));
        make(sql, sums, file, files.get(files.size() - 1));
      }
      forgetOthers(kept, files);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep sums of lines in " + kept, e);
    }
    sql.run("CREATE VIEW " + table + " AS FROM read_parquet(" + SqlSession.list(files) + ")");
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
