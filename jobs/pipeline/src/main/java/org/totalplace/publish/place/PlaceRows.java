package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.totalplace.model.CodeHash;
import org.totalplace.model.Sha256;
import org.totalplace.publish.release.Release;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/**
 * The rows of all places by one query after another. A query runs only if a file that it reads, or
 * the program, is not that of the last time; most tables are the same night after night.
 */
final class PlaceRows {
  private final Release release;
  private final SqlSession sql;
  private final Spools spools;
  private final Map<String, TableDefinition> published;

  /** Tables that are made of published ones, by the file that makes them. */
  private final Map<String, SqlFile> made =
      Map.of("payees", SqlFile.of(PlaceFiles.class, "payees.sql"));

  private final Set<String> ready = new HashSet<>();

  /**
   * @param sql has the published tables and the macros of CSV
   */
  PlaceRows(Release release, SqlSession sql, Spools spools) {
    this.release = release;
    this.sql = sql;
    this.spools = spools;
    this.published =
        release.tables().stream()
            .collect(Collectors.toMap(TableDefinition::table, Function.identity()));
  }

  /**
   * @param name of the rows, as a file
   * @param reads the tables and macros of the query, as its header has them
   * @param lines runs the query
   */
  Spool of(String name, Set<String> reads, Spools.Lines lines) throws IOException {
    return spools.of(
        name,
        key(reads),
        spool -> {
          reads.forEach(this::make);
          lines.writeTo(spool);
        });
  }

  private void make(String table) {
    if (made.containsKey(table) && ready.add(table)) {
      made.get(table).run(sql);
    }
  }

  /** Of the bytes of all that is read; none where something is read that has no known bytes. */
  private Optional<String> key(Set<String> reads) {
    Set<String> tables = new TreeSet<>();
    for (String read : reads) {
      tables.addAll(made.containsKey(read) ? made.get(read).header().reads() : Set.of(read));
    }
    // macros are part of the program
    tables.removeIf(read -> read.endsWith("()"));
    if (!published.keySet().containsAll(tables)) {
      return Optional.empty();
    }
    Sha256 key = new Sha256().add(CodeHash.of());
    for (String table : tables) {
      key.add(table);
      for (Path file : FileViews.files(published.get(table), release.folder())) {
        String name = release.folder().relativize(file).toString();
        key.add(name).add(release.hashes().of(name));
      }
    }
    return Optional.of(key.hex().substring(0, 32));
  }
}
