package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * The published tables as one DuckDB file that versions from 1.0 on can open, every table and
 * column with its comment. Byte-identical for the same tables: one thread and a fixed amount of
 * memory decide the order of the blocks, FSST compression is left out because it draws a random
 * sample, numbers that may be null are not bit-packed, and {@link UnusedBytes} are blanked.
 */
public record DatabaseFile(Path file) {
  public static final String NAME = "total-place.duckdb";

  private static final SqlEngine ALWAYS_THE_SAME = new SqlEngine(1, "1GB");

  public void make(List<TableDefinition> tables, Path release, Path work) throws IOException {
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", ALWAYS_THE_SAME, work.resolve("database"))) {
      sql.run("SET disabled_compression_methods = 'fsst'");
      sql.run("ATTACH " + SqlSession.literal(file) + " AS release (STORAGE_VERSION 'v1.0.0')");
      sql.run("USE release");
      for (TableDefinition table : tables) {
        Path parquet = release.resolve(table.table() + ".parquet");
        sql.run(table.createStoredTableSql());
        sql.run("INSERT INTO " + table.table() + " FROM " + SqlSession.literal(parquet));
        sql.run(table.commentsSql("TABLE"));
      }
      sql.run("CHECKPOINT release");
      sql.run("USE memory");
      sql.run("DETACH release");
    }
    UnusedBytes.blank(file, tables, work);
  }
}
