package org.totalplace.count;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlSession;

/**
 * A published table, written from the engine's table or view of the same name: columns and types of
 * its definition, rows in the definition's order, so the same rows give the same bytes on any
 * number of threads. The metadata of the file say what it is and not of which release, so that a
 * table that did not change is the same file in every release.
 */
record ReleaseTable(TableDefinition definition) {
  /**
   * The first level of zstd: files are a fiftieth larger than on the engine's own third, and of the
   * time to write them a third is saved.
   */
  static final String FORMAT = "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1";

  private static final String LICENCE =
      "Each source has its own: columns licence, licence_url and attribution of table source";

  void write(SqlSession sql, Path folder) {
    write(sql, folder.resolve(definition.table() + ".parquet"), "");
  }

  /**
   * The rows of some sources only, of a table that is in order already. One thread of the engine
   * keeps the order of what it joins; several change the place of some of millions, and a file that
   * is not in order is written again, sorted, which takes twice as long.
   */
  void write(SqlSession sql, Path file, List<String> sources) {
    String where = " WHERE source_id IN " + SqlSession.list(sources);
    long threads = sql.number("SELECT current_setting('threads')");
    sql.run("SET threads = 1");
    copy(sql, file, select(where));
    sql.run("SET threads = " + threads);
    sortUnlessInOrder(sql, file, where);
  }

  /** A table whose rows are in order already; where they are not, it is written again, sorted. */
  void writeInOrder(SqlSession sql, Path folder) {
    Path file = folder.resolve(definition.table() + ".parquet");
    copy(sql, file, select(""));
    sortUnlessInOrder(sql, file, "");
  }

  private void sortUnlessInOrder(SqlSession sql, Path file, String where) {
    if (!isInOrder(sql, file)) {
      write(sql, file, where);
    }
  }

  private void write(SqlSession sql, Path file, String where) {
    String order =
        definition.sortedBy().stream()
            .map(column -> column + " NULLS FIRST")
            .collect(Collectors.joining(", "));
    copy(sql, file, select(where) + " ORDER BY " + order);
  }

  /** Whether each row of the file comes after the one before it, by columns that are never null. */
  private boolean isInOrder(SqlSession sql, Path file) {
    String later = "false";
    for (int i = definition.sortedBy().size() - 1; i >= 0; i--) {
      String column = definition.sortedBy().get(i);
      later =
          "now.%1$s > before.%1$s OR (now.%1$s = before.%1$s AND (%2$s))".formatted(column, later);
    }
    String rows =
        "SELECT now, lag(now) OVER () AS before FROM (SELECT struct_pack(%s) AS now FROM read_parquet(%s))"
            .formatted(
                definition.sortedBy().stream()
                    .map(column -> column + " := " + column)
                    .collect(Collectors.joining(", ")),
                SqlSession.literal(file));
    return sql.number("SELECT count(*) FROM (" + rows + ") WHERE NOT (" + later + ")") == 0;
  }

  private void copy(SqlSession sql, Path file, String rows) {
    sql.run(
        "COPY (%s) TO %s (%s, KV_METADATA {title: %s, table_name: %s, schema_version: %s, licence: %s})"
            .formatted(
                rows,
                SqlSession.literal(file),
                FORMAT,
                SqlSession.literal("Total Place: " + definition.title()),
                SqlSession.literal(definition.table()),
                SqlSession.literal(definition.version()),
                SqlSession.literal(LICENCE)));
  }

  private String select(String where) {
    String columns =
        definition.columns().stream()
            .map(
                column ->
                    "CAST("
                        + column.name()
                        + " AS "
                        + column.type().sql()
                        + ") AS "
                        + column.name())
            .collect(Collectors.joining(", "));
    return "SELECT " + columns + " FROM " + definition.table() + where;
  }
}
