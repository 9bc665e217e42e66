package org.totalplace.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.totalplace.model.FileHashes;
import org.totalplace.model.Workspace;
import org.totalplace.publish.changes.ReleaseChanges;
import org.totalplace.publish.content.KeptContent;
import org.totalplace.publish.place.PlaceFeeds;
import org.totalplace.publish.place.PlaceFiles;
import org.totalplace.publish.release.Artefact;
import org.totalplace.publish.release.Checksums;
import org.totalplace.publish.release.CsvFiles;
import org.totalplace.publish.release.CsvMetadata;
import org.totalplace.publish.release.DataPackage;
import org.totalplace.publish.release.DatabaseFile;
import org.totalplace.publish.release.DcatCatalogue;
import org.totalplace.publish.release.Known;
import org.totalplace.publish.release.ParquetFiles;
import org.totalplace.publish.release.Release;
import org.totalplace.publish.release.ReleaseFeed;
import org.totalplace.publish.release.ReleaseFolder;
import org.totalplace.publish.release.ReleaseIndex;
import org.totalplace.publish.release.ReleaseReadme;
import org.totalplace.publish.release.SampleQueries;
import org.totalplace.publish.release.UnchangedFiles;
import org.totalplace.publish.release.Verify;
import org.totalplace.publish.site.SiteFiles;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.KeptKeys;
import org.totalplace.sql.SqlEngine;
import org.totalplace.store.AtOnce;
import org.totalplace.store.Folders;
import org.totalplace.sums.LineSums;

/**
 * A release: the counted tables as Parquet, CSV and one database, with pages for people, an index,
 * checksums and a README. It is built beside the releases, verified there, and only then put in
 * place, so {@code latest} always points at a whole release.
 */
public final class Publish {
  private final Workspace workspace;
  private final LocalDate runDate;
  private final String inputsSha256;
  private final SqlEngine engine;
  private final long databaseLines;

  /**
   * @param inputsSha256 hash of everything the release is made from, written into its index
   */
  public Publish(Workspace workspace, LocalDate runDate, String inputsSha256) {
    this(workspace, runDate, inputsSha256, SqlEngine.ofThisMachine());
  }

  public Publish(Workspace workspace, LocalDate runDate, String inputsSha256, SqlEngine engine) {
    this(workspace, runDate, inputsSha256, engine, Release.DATABASE_LINES);
  }

  Publish(
      Workspace workspace,
      LocalDate runDate,
      String inputsSha256,
      SqlEngine engine,
      long databaseLines) {
    this.databaseLines = databaseLines;
    this.workspace = workspace;
    this.runDate = runDate;
    this.inputsSha256 = inputsSha256;
    this.engine = engine;
  }

  /** Returns the folder of the release. */
  public Path run() {
    try {
      ReleaseFolder place = new ReleaseFolder(workspace, runDate);
      Path building = place.startBuilding();
      build(building);
      new Verify(building, engine, known()).run();
      new UnchangedFiles(workspace.latest(), engine.threads()).shareWith(building);
      return place.put(building);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the release of " + runDate, e);
    }
  }

  private void build(Path folder) throws IOException {
    Path work = folder.resolveSibling(folder.getFileName() + ".work");
    Folders.delete(work);
    Folders.make(work);
    Release release =
        new Release(
            folder,
            work,
            runDate,
            inputsSha256,
            TableDefinitions.of("release"),
            engine,
            databaseLines,
            content(),
            new FileHashes(folder));
    List<String> written =
        new ArrayList<>(release.write(List.of(new ParquetFiles(workspace.counted()))));
    List<List<Artefact>> tables =
        List.of(
            List.of(DatabaseFile.keptIn(workspace.parts().resolve("database"))),
            List.of(CsvFiles.keptIn(workspace.parts().resolve("csv"), sums())),
            List.of(places(), new PlaceFeeds()));
    new AtOnce(tables.size()).map(tables, release::write).forEach(written::addAll);
    // neither reads what the other writes, and each alone leaves cores idle
    List<List<Artefact>> words = List.of(List.of(site()), List.of(Publish::papers));
    new AtOnce(words.size()).map(words, release::write).forEach(written::addAll);
    written.addAll(release.write(List.of(new Checksums()))); // last, since they list every other
    release.holdsOnly(written);
    Folders.delete(work);
  }

  /** Keys and sums are as check kept them. */
  private Known known() {
    Path kept = workspace.parts();
    return new Known(content(), KeptKeys.in(kept.resolve("keys")), sums());
  }

  private KeptContent content() {
    return KeptContent.in(workspace.parts().resolve("content"));
  }

  private LineSums sums() {
    return LineSums.in(workspace.parts().resolve("sums"));
  }

  private SiteFiles site() {
    return SiteFiles.keptIn(workspace.parts().resolve("pages"), sums());
  }

  private PlaceFiles places() {
    return PlaceFiles.keptIn(workspace.parts().resolve("places"), sums());
  }

  /** What describes the tables. */
  private static List<String> papers(Release release) throws IOException {
    ReleaseIndex index = ReleaseIndex.read(release);
    return release.write(
        List.of(
            index,
            new DataPackage(index),
            new CsvMetadata(index),
            new DcatCatalogue(index),
            new ReleaseFeed(),
            new SampleQueries(),
            new ReleaseReadme(index),
            new ReleaseChanges()));
  }
}
