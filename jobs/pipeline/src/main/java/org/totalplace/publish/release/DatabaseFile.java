package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
 */
public record DatabaseFile() implements Artefact {
  public static final String NAME = "total-place.duckdb";

  @Override
  public List<String> write(Release release) throws IOException {
    new DatabaseProcess(release.folder(), release.work()).run(statements(release));
    return List.of(NAME);
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
  private static String statements(Release release) {
    List<TableDefinition> without = without(release);
    StringBuilder sql = new StringBuilder();
    sql.append("ATTACH '" + NAME + "' AS release (STORAGE_VERSION 'v1.0.0');\nUSE release;\n");
    sql.append(SqlFile.of(DatabaseFile.class, "slug.sql").text());
    for (TableDefinition table : release.tables()) {
      if (without.contains(table)) {
        // a path from the folder that is worked in: any other would be one of this machine
        sql.append("CREATE VIEW " + table.table() + " AS FROM read_parquet(");
        sql.append(SqlSession.literal(table.parquet())).append(");\n");
        sql.append(table.commentsSql("VIEW"));
        continue;
      }
      sql.append(table.createTableSql());
      if (!ParquetFiles.names(table, release.folder()).isEmpty()) {
        String parquet = SqlSession.literal(table.parquet());
        sql.append("INSERT INTO ").append(table.table()).append(" FROM ").append(parquet);
        sql.append(";\n");
      }
      sql.append(table.commentsSql("TABLE"));
    }
    return sql.append("CHECKPOINT release;\nUSE memory;\nDETACH release;\n").toString();
  }
}
