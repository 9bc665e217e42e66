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
  private static final String LICENCE =
      "Each source has its own: columns licence, licence_url and attribution of table source";

  void write(SqlSession sql, Path folder) {
    write(sql, folder.resolve(definition.table() + ".parquet"), "");
  }

  /** The rows of some sources only. */
  void write(SqlSession sql, Path file, List<String> sources) {
    write(sql, file, " WHERE source_id IN " + SqlSession.list(sources));
  }

  private void write(SqlSession sql, Path file, String where) {
    sql.run(
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {title: %s, table_name: %s, schema_version: %s, licence: %s})"
            .formatted(
                select(where),
                SqlSession.literal(file),
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
    String order =
        definition.sortedBy().stream()
            .map(column -> column + " NULLS FIRST")
            .collect(Collectors.joining(", "));
    return "SELECT " + columns + " FROM " + definition.table() + where + " ORDER BY " + order;
  }
}
