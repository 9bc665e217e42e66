package org.totalplace.publish.release;

import java.io.IOException;
import java.util.List;
import org.totalplace.publish.database.DatabaseProcess;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/**
 * The published tables as one DuckDB file that versions from 1.0 on can open, with a comment on
 * every table and column. A process of its own writes it from the Parquet files. Its content is
 * promised ({@link ContentHash}), its bytes are not.
 */
public record DatabaseFile() implements Artefact {
  public static final String NAME = "total-place.duckdb";

  @Override
  public List<String> write(Release release) throws IOException {
    new DatabaseProcess(release.folder(), release.work()).run(statements(release));
    return List.of(NAME);
  }

  /** Names only files of the working directory: a path of this machine could end up in the file. */
  private static String statements(Release release) {
    StringBuilder sql = new StringBuilder();
    sql.append("ATTACH '" + NAME + "' AS release (STORAGE_VERSION 'v1.0.0');\nUSE release;\n");
    sql.append(SqlFile.of(DatabaseFile.class, "slug.sql").text());
    for (TableDefinition table : release.tables()) {
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
