package org.totalplace.tools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.totalplace.publish.site.Site;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSessions;

/** Writes the pages of a release that is already there, to look at a change of a page. */
public final class SitePreview {
  private SitePreview() {}

  /**
   * @param arguments folder of a release, and a new folder for its site
   */
  public static void main(String[] arguments) throws IOException {
    Path release = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    long start = System.nanoTime();
    Path database = release.resolve("total-place.duckdb");
    Path spill = folder.resolveSibling("spill");
    try (SqlSessions readers = Site.readers(database, SqlEngine.ofThisMachine(), spill)) {
      Site site = new Site(readers, LocalDate.of(2026, 1, 1), folder);
      List<String> files = site.write();
      System.out.println(
          files.size() + " files, " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
