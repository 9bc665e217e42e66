package org.totalplace.publish.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * Main class of the process that writes the database. It has only the statements it runs and the
 * files of the release that they read.
 */
public final class WriteDatabase {
  /** Small on every machine, because the run that waits for it has memory of its own. */
  private static final SqlEngine ENGINE = new SqlEngine(1, "1GB");

  private WriteDatabase() {}

  /**
   * @param arguments a file of SQL statements, and a folder for what does not fit into memory
   */
  public static void main(String[] arguments) throws IOException {
    endWithParent();
    String statements = Files.readString(Path.of(arguments[0]));
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", ENGINE, Path.of(arguments[1]))) {
      sql.run(statements);
    }
  }

  /** The parent keeps standard input open for as long as it lives. */
  private static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
              } catch (IOException e) {
                // a broken pipe says the same as its end
              }
              Runtime.getRuntime().halt(1);
            });
    watch.setDaemon(true);
    watch.start();
  }
}
