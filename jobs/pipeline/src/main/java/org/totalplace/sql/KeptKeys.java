package org.totalplace.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.totalplace.model.FileHashes;
import org.totalplace.model.Sha256;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.schema.TableKeys;
import org.totalplace.store.UnfinishedFile;

/**
 * What is known of the files of a table that has one for each publisher, by the bytes of the files:
 * that no two of their rows share a key, and the codes that they have. A night reads the keys of
 * changed files only.
 *
 * @param folder of what is kept, a file for each table; nothing is kept where there is none
 */
public record KeptKeys(Optional<Path> folder) {
  /** Every file is read. */
  public static final KeptKeys NONE = new KeptKeys(Optional.empty());

  private static final String UNIQUE = "unique";

  public static KeptKeys in(Path folder) {
    return new KeptKeys(Optional.of(folder));
  }

  /**
   * Makes the views {@code <table>_new} and {@code <table>_known} of the rows of files that are not
   * known and that are, and the table {@code <table>_value} (file, column_name, value) of all
   * codes.
   *
   * @param release folder of the tables
   */
  public void split(SqlSession sql, TableKeys keys, Path release, FileHashes hashes) {
    TableDefinition table = TableDefinitions.of("release", keys.table());
    String values = keys.table() + "_value";
    sql.run("CREATE TABLE " + values + " (file VARCHAR, column_name VARCHAR, value VARCHAR)");
    Optional<Path> kept = folder.map(all -> all.resolve(name(keys))).filter(Files::exists);
    kept.ifPresent(file -> sql.run("INSERT INTO " + values + " FROM " + parquet(List.of(file))));
    Set<String> known = new HashSet<>();
    sql.rows("SELECT DISTINCT file FROM " + values).forEach(row -> known.add(row.get("file")));
    List<Path> old = new ArrayList<>();
    List<Path> fresh = new ArrayList<>();
    List<List<?>> now = new ArrayList<>();
    for (Path file : FileViews.files(table, release)) {
      String bytes = hashes.of(release.relativize(file).toString());
      // a second file of the same bytes would have every line twice
      (known.remove(bytes) ? old : fresh).add(file);
      now.add(List.of(file.toString(), bytes));
    }
    String files = keys.table() + "_file";
    sql.run("CREATE TABLE " + files + " (filename VARCHAR, file VARCHAR)");
    sql.insert(files, now);
    sql.run("DELETE FROM " + values + " WHERE file NOT IN (SELECT file FROM " + files + ")");
    sql.run("CREATE VIEW " + keys.table() + "_known AS " + FileViews.query(table, old));
    sql.run("CREATE VIEW " + keys.table() + "_new AS " + FileViews.query(table, fresh));
    if (!fresh.isEmpty()) {
      learn(sql, keys, fresh);
    }
  }

  private static void learn(SqlSession sql, TableKeys keys, List<Path> fresh) {
    String into = "INSERT INTO " + keys.table() + "_value SELECT DISTINCT file, ";
    String from =
        " FROM read_parquet("
            + SqlSession.list(fresh)
            + ", filename = true) JOIN "
            + keys.table()
            + "_file USING (filename)";
    for (String column : columns(keys)) {
      sql.run(into + SqlSession.literal(column) + ", " + column + from);
    }
  }

  /** The columns of codes, each once. */
  private static List<String> columns(TableKeys keys) {
    return keys.references().stream().map(TableKeys.Reference::column).distinct().sorted().toList();
  }

  /** Keeps what was learned; only once no key was found twice and no code without its row. */
  public void keep(SqlSession sql, TableKeys keys) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      UnfinishedFile file = UnfinishedFile.of(folder.get().resolve(name(keys)));
      sql.run(
          "COPY (FROM "
              + keys.table()
              + "_value ORDER BY ALL) TO "
              + SqlSession.literal(file.unfinished())
              + " (FORMAT parquet)");
      file.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep keys in " + folder.get(), e);
    }
  }

  /**
   * The tables of one file each of which it is known that no two rows share a key.
   *
   * @param hashes of the folder of tables
   */
  public Set<String> unique(FileHashes hashes) {
    Optional<Path> kept = folder.map(all -> all.resolve(UNIQUE)).filter(Files::exists);
    if (kept.isEmpty()) {
      return Set.of();
    }
    try {
      Set<String> known = Set.copyOf(Files.readAllLines(kept.get()));
      return wholeTables()
          .filter(keys -> known.contains(line(keys, hashes)))
          .map(TableKeys::table)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + kept.get(), e);
    }
  }

  /** Keeps that no two rows of any table of one file share a key; only once that was found. */
  public void keepUnique(FileHashes hashes) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      UnfinishedFile file = UnfinishedFile.of(folder.get().resolve(UNIQUE));
      Files.write(
          file.unfinished(), wholeTables().map(keys -> line(keys, hashes)).sorted().toList());
      file.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep keys in " + folder.get(), e);
    }
  }

  private static Stream<TableKeys> wholeTables() {
    return TableKeys.all().stream().filter(keys -> !keys.isByPublisher());
  }

  private static String line(TableKeys keys, FileHashes hashes) {
    String file = TableDefinitions.of("release", keys.table()).parquet();
    return keys.table() + " " + keys.key() + " " + hashes.of(file);
  }

  private static String parquet(List<Path> files) {
    return "read_parquet(" + SqlSession.list(files) + ")";
  }

  /** Other keys, or another form of the table, have a file of their own. */
  private static String name(TableKeys keys) {
    String way = "1 " + keys.key() + " " + columns(keys);
    return keys.table() + "-" + Sha256.of(way).substring(0, 12) + ".parquet";
  }
}
