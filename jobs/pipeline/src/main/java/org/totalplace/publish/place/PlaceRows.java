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
import org.totalplace.sums.LineSums;

/**
 * The rows of all places by one query after another. A query runs only if a file that it reads, or
 * the program, is not that of the last time; most tables are the same night after night.
 */
final class PlaceRows {
  /** How a table that is not published is made of others. */
  private record Made(Set<String> reads, Runnable make) {}

  private final Release release;
  private final Spools spools;
  private final Map<String, TableDefinition> published;
  private final Map<String, Made> made;
  private final Set<String> ready = new HashSet<>();

  /**
   * @param sql has the published tables and the macros of CSV
   * @param sums of the published lines
   */
  PlaceRows(Release release, SqlSession sql, Spools spools, LineSums sums) {
    this.release = release;
    this.spools = spools;
    SqlFile payees = SqlFile.of(PlaceFiles.class, "payees.sql");
    this.made =
        Map.of(
            "payees",
            new Made(payees.header().reads(), () -> payees.run(sql)),
            LineSums.LINES,
            sum(LineSums.LINES, sums, sql),
            LineSums.PAYEES,
            sum(LineSums.PAYEES, sums, sql));
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
          need(reads);
          lines.writeTo(spool);
        });
  }

  private Made sum(String table, LineSums sums, SqlSession sql) {
    return new Made(
        Set.of(LineSums.SUMMED_TABLE),
        () -> sums.show(sql, table, release.folder(), release.hashes()));
  }

  /** Makes those of these tables that are not published and not made yet. */
  void need(Set<String> reads) {
    for (String table : reads) {
      if (made.containsKey(table) && ready.add(table)) {
        need(made.get(table).reads());
        made.get(table).make().run();
      }
    }
  }

  /** The tables and macros that these are made of in the end. */
  private Set<String> origins(Set<String> reads) {
    Set<String> origins = new TreeSet<>();
    for (String read : reads) {
      origins.addAll(made.containsKey(read) ? origins(made.get(read).reads()) : Set.of(read));
    }
    return origins;
  }

  /** Of the bytes of all that is read; none where something is read that has no known bytes. */
  private Optional<String> key(Set<String> reads) {
    Set<String> tables = origins(reads);
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
