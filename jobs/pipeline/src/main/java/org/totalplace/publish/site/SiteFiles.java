package org.totalplace.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.totalplace.publish.release.Artefact;
import org.totalplace.publish.release.DatabaseFile;
import org.totalplace.publish.release.Release;
import org.totalplace.sql.SqlSessions;

/** The pages of a release, in {@code site/}, from its database. */
public record SiteFiles() implements Artefact {
  private static final String FOLDER = "site";

  @Override
  public List<String> write(Release release) throws IOException {
    Path folder = Files.createDirectories(release.folder().resolve(FOLDER));
    Path database = release.folder().resolve(DatabaseFile.NAME);
    Path spill = release.work().resolve("site");
    try (SqlSessions readers = Site.readers(database, release.engine(), spill)) {
      return new Site(readers, release.date(), folder)
          .write().stream().map(name -> FOLDER + "/" + name).toList();
    }
  }
}
