package org.totalplace.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.totalplace.model.Sha256;
import org.totalplace.publish.release.Artefact;
import org.totalplace.publish.release.DatabaseFile;
import org.totalplace.publish.release.Release;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlSessions;
import org.totalplace.store.Folders;
import org.totalplace.sums.LineSums;

/**
 * The pages of a release, in {@code site/}, from its database.
 *
 * @param kept folder for rows that seldom change; nothing is kept where there is none
 * @param sums of the published lines
 */
public record SiteFiles(Optional<Path> kept, LineSums sums) implements Artefact {
  private static final String FOLDER = "site";

  /** Every row is asked for. */
  public SiteFiles() {
    this(Optional.empty(), LineSums.NONE);
  }

  public static SiteFiles keptIn(Path kept, LineSums sums) {
    return new SiteFiles(Optional.of(kept), sums);
  }

  @Override
  public List<String> write(Release release) throws IOException {
    Path folder = Files.createDirectories(release.folder().resolve(FOLDER));
    Path database = release.folder().resolve(DatabaseFile.NAME);
    Path spill = release.work().resolve("site");
    try (SqlSessions readers = Site.readers(database, release.engine(), spill)) {
      return new Site(readers, release.date(), folder, rows(release))
          .write().stream().map(name -> FOLDER + "/" + name).toList();
    }
  }

  private Optional<KeptRows> rows(Release release) throws IOException {
    if (kept.isEmpty() || sums.folder().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> tables = new HashMap<>();
    for (TableDefinition table : release.tables()) {
      Sha256 hash = new Sha256().add(table.version());
      for (Path file : FileViews.files(table, release.folder())) {
        hash.add(release.hashes().of(release.folder().relativize(file).toString()));
      }
      tables.put(table.table(), hash.hex());
    }
    Path spill = release.work().resolve("site.spill");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", release.engine(), spill)) {
      Map<String, String> places =
          sums.names(sql, "place_code", release.folder(), release.hashes());
      return Optional.of(new KeptRows(Folders.make(kept.get()), tables, places));
    }
  }
}
