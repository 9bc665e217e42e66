package org.totalplace.count.official;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** The count of the figures that ship, made once for all tests that only read it. */
final class ShippedCount {
  private static SqlSession made;

  private ShippedCount() {}

  static synchronized SqlSession sql() {
    if (made == null) {
      try {
        made =
            SqlSession.open(
                "jdbc:duckdb:", new SqlEngine(2, "1500MB"), Files.createTempDirectory("count"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      OfficialCount.nothingRead(made);
      OfficialCount.of(Home.find().referenceData()).run(made);
    }
    return made;
  }

  static List<Map<String, String>> rows(String query) {
    return sql().rows(query);
  }

  static String value(String query) {
    return rows(query).get(0).values().iterator().next();
  }
}
