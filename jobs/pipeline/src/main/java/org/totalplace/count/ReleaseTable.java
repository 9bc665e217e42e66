package org.totalplace.count;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlSession;

/**
 * A published table, written from the engine's table or view of the same name: columns and types of
 * its definition, rows in the definition's order, so the same rows give the same bytes on any
 * number of threads.
 */
record ReleaseTable(TableDefinition definition) {
  void write(SqlSession sql, Path folder) {
    sql.run(
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {title: %s})"
            .formatted(
                select(),
                SqlSession.literal(folder.resolve(definition.table() + ".parquet")),
                SqlSession.literal("Total Place: " + definition.title())));
  }

  private String select() {
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
    return "SELECT " + columns + " FROM " + definition.table() + " ORDER BY " + order;
  }
}
