package org.totalplace.sql;

import java.util.List;
import java.util.Map;

/**
 * A file of SQL statements, or of one query, beside the classes of a stage, whose {@link SqlHeader}
 * says what it reads and writes.
 *
 * @param name without folders, e.g. {@code lines.sql}
 */
public record SqlFile(String name, SqlHeader header, String text) {
  /**
   * @param stage a class of the stage
   * @param path from the folder of that class
   * @throws IllegalArgumentException where there is no such file, or its header is malformed
   */
  public static SqlFile of(Class<?> stage, String path) {
    String text = SqlSession.file(stage, path);
    String name = path.replaceFirst(".*/", "");
    return new SqlFile(name, SqlHeader.of(path, text), text);
  }

  /** The name without its ending. */
  public String title() {
    return name.replaceFirst("\\.sql$", "");
  }

  /** Runs the statements of the file outside a graph. */
  public void run(SqlSession sql) {
    sql.run(text);
  }

  /** The file as a step of a graph. */
  public SqlStep step() {
    return new SqlStep(
        name, header.reads(), header.writes(), header.addsTo(), sql -> sql.run(text));
  }

  /**
   * The rows of a query, see {@link SqlSession#rows}.
   *
   * @throws IllegalStateException where columns or types differ from those in the header
   */
  public List<Map<String, String>> rows(SqlSession sql) {
    holds(sql);
    return sql.rows(text);
  }

  /**
   * @throws IllegalStateException where columns or types of the query differ from the header's
   */
  public void holds(SqlSession sql) {
    List<SqlHeader.Column> given = sql.columns(text);
    if (!given.equals(header.gives())) {
      throw new IllegalStateException(
          name + " gives " + given + ", and its header says " + header.gives());
    }
  }
}
