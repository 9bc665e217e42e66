package org.totalplace.sql;

import java.sql.SQLException;

/** One of our own SQL statements failed: the program is at fault, not the data. */
public final class SqlFailedException extends RuntimeException {
  public SqlFailedException(String sql, SQLException cause) {
    super(cause.getMessage() + "\nin: " + firstLines(sql), cause);
  }

  private static String firstLines(String sql) {
    return sql.length() <= 600 ? sql : sql.substring(0, 600) + " …";
  }
}
