package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.csv.KeptFiles;
import org.totalplace.publish.release.Artefact;
import org.totalplace.publish.release.CsvText;
import org.totalplace.publish.release.Release;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;
import org.totalplace.sums.LineSums;

/**
 * {@code site/place/<code>/place-<code>-<name>}: what is known of one place, as CSV in a {@code
 * .zip} and as a workbook, {@code .xlsx}. The sums are those of the tables. A place whose rows did
 * not change has the same bytes in every release, and is not written again.
 *
 * @param kept folder for the rows of tables that did not change, and for links to the files;
 *     nothing is kept where there is none
 * @param sums of the published lines
 */
public record PlaceFiles(Optional<Path> kept, LineSums sums) implements Artefact {
  /** Writes a file of a release. */
  @FunctionalInterface
  private interface Writing {
    void to(Path file) throws IOException;
  }

  /** Every file is written. */
  public PlaceFiles() {
    this(Optional.empty(), LineSums.NONE);
  }

  /** What did not change is not made again. */
  public static PlaceFiles keptIn(Path kept, LineSums sums) {
    return new PlaceFiles(Optional.of(kept), sums);
  }

  @Override
  public List<String> write(Release release) throws IOException {
    Path work = Folders.make(release.work().resolve("place"));
    try (SqlSession sql =
            SqlSession.open(
                "jdbc:duckdb:", release.engine(), release.work().resolve("place.spill"));
        Spools spools = new Spools(kept.map(folder -> folder.resolve("rows")), work)) {
      FileViews views = new FileViews(sql);
      release.tables().forEach(table -> views.published(table, release.folder()));
      // in the order of the tables
      sql.run("SET threads = 1");
      CsvText.define(sql);
      SqlFile.of(Release.class, "slug.sql").run(sql);
      List<String> written = write(release, sql, new PlaceRows(release, sql, spools, sums));
      spools.forgetOthers();
      return written;
    }
  }

  private List<String> write(Release release, SqlSession sql, PlaceRows rows) throws IOException {
    Map<PlaceTable, Spool> tables = new LinkedHashMap<>();
    for (PlaceTable table : PlaceTable.all()) {
      Set<String> reads = Set.of(table.definition().table());
      tables.put(
          table, rows.of(table.file(), reads, spool -> sql.pairs(table.query(), spool::add)));
    }
    PlaceBooks books = PlaceBooks.of(sql, rows);
    Map<String, List<String>> thanks = thanks(sql, rows);
    KeptFiles files = new KeptFiles(kept.map(folder -> folder.resolve("files")));
    List<String> written = new ArrayList<>();
    for (Map<String, String> place : SqlFile.of(PlaceFiles.class, "place.sql").rows(sql)) {
      String code = place.get("place_code");
      String named = place.get("place_name");
      PlaceZip zip = new PlaceZip(code, named, thanks.getOrDefault(code, List.of()));
      String name = "site/place/" + code + "/place-" + code + "-" + place.get("slug");
      Folders.make(release.file(name).getParent());
      write(release, files, name + ".zip", zip.key(tables), file -> zip.write(tables, file));
      write(
          release,
          files,
          name + ".xlsx",
          books.key(code, named),
          file -> books.write(code, named, file));
      written.add(name + ".zip");
      written.add(name + ".xlsx");
    }
    files.keepOnly(Set.copyOf(written));
    return written;
  }

  private static void write(
      Release release, KeptFiles files, String name, String key, Writing writing)
      throws IOException {
    if (files.use(name, key, List.of(""), release.hashes()).isEmpty()) {
      writing.to(release.file(name));
      files.keep(name, key, "", release.hashes());
    }
  }

  private static Map<String, List<String>> thanks(SqlSession sql, PlaceRows rows) {
    Map<String, List<String>> thanks = new HashMap<>();
    SqlFile attribution = SqlFile.of(PlaceFiles.class, "attribution.sql");
    rows.need(attribution.header().reads());
    for (Map<String, String> row : attribution.rows(sql)) {
      thanks
          .computeIfAbsent(row.get("place_code"), code -> new ArrayList<>())
          .add(row.get("attribution"));
    }
    return thanks;
  }
}
