package org.totalplace.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What we are measured against: DuckDB's bare copy of each file into Parquet, all columns as text.
 */
final class DuckDbCopy {
  private DuckDbCopy() {}

  /** {@code DuckDbCopy LIST-OF-FILES FOLDER PASSES}. */
  public static void main(String[] arguments) throws IOException, SQLException {
    List<String> files = Files.readAllLines(Path.of(arguments[0]));
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int passes = Integer.parseInt(arguments[2]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (int pass = 1; pass <= passes; pass++) {
        long start = ProcessFigures.cpuMilliseconds();
        System.out.println(pass(connection, files, folder));
        ProcessFigures.printPass(pass, start);
      }
    }
    ProcessFigures.print();
  }

  private static String pass(Connection connection, List<String> files, Path folder)
      throws SQLException {
    long rows = 0;
    int failed = 0;
    for (String file : files) {
      Path parquet = folder.resolve(Path.of(file).getFileName() + ".parquet");
      try {
        rows += copy(connection, file, parquet, "");
      } catch (SQLException e) {
        failed++;
        rows += copy(connection, file, parquet, ", encoding='latin-1', ignore_errors=true");
      }
    }
    return "rows " + rows + ", read only at the second attempt " + failed;
  }

  private static long copy(Connection connection, String file, Path parquet, String options)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(
          ("COPY (SELECT * FROM read_csv('%s', all_varchar=true%s)) TO '%s' (FORMAT parquet,"
                  + " COMPRESSION zstd, COMPRESSION_LEVEL 1)")
              .formatted(file.replace("'", "''"), options, parquet.toString().replace("'", "''")));
    }
  }
}
