package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.model.Workspace;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * The count of the figures that ship, for tests that only read it: made once for all of a build, as
 * the part that counts of lines take it from.
 */
public final class ShippedCount {
  private static SqlSession made;

  private ShippedCount() {}

  public static synchronized SqlSession sql() {
    if (made == null) {
      try {
        made = of(Home.find(), Files.createTempDirectory("count"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made;
  }

  /**
   * @param folder for what the session writes
   */
  public static SqlSession of(Home home, Path folder) {
    SqlSession sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(2, "1500MB"), folder);
    OfficialCount.nothingRead(sql);
    OfficialCount official = OfficialCount.of(home.referenceData());
    OfficialPart.of(official, new Workspace(folder.resolve("output"))).run(sql, folder);
    sql.run("SET VARIABLE reference = " + SqlSession.literal(home.referenceData().folder()));
    return sql;
  }

  public static List<Map<String, String>> rows(String query) {
    return sql().rows(query);
  }

  public static String value(String query) {
    return rows(query).get(0).values().iterator().next();
  }
}
