package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.publish.release.Artefact;
import org.totalplace.publish.release.CsvText;
import org.totalplace.publish.release.Release;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;

/**
 * {@code site/place/<code>/place-<code>-<name>}: what is known of one place, as CSV in a {@code
 * .zip} and as a workbook, {@code .xlsx}. The sums are those of the tables. A place whose rows did
 * not change has the same bytes in every release.
 */
public record PlaceFiles() implements Artefact {

  @Override
  public List<String> write(Release release) throws IOException {
    Path rows = Folders.make(release.work().resolve("place"));
    List<String> written = new ArrayList<>();
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", release.engine(), release.work().resolve("spill"))) {
      FileViews views = new FileViews(sql);
      release.tables().forEach(table -> views.published(table, release.folder()));
      // in the order of the tables
      sql.run("SET threads = 1");
      CsvText.define(sql);
      SqlFile.of(Release.class, "slug.sql").run(sql);
      SqlFile.of(PlaceFiles.class, "payees.sql").run(sql);
      List<Map<String, String>> places = SqlFile.of(PlaceFiles.class, "place.sql").rows(sql);
      Set<String> codes =
          places.stream().map(place -> place.get("place_code")).collect(Collectors.toSet());
      for (PlaceTable table : PlaceTable.all()) {
        spool(sql, table, codes, rows);
      }
      PlaceBooks books = PlaceBooks.of(sql, codes, rows);
      Map<String, List<String>> thanks = thanks(sql);
      for (Map<String, String> place : places) {
        String code = place.get("place_code");
        PlaceZip zip =
            new PlaceZip(code, place.get("place_name"), thanks.getOrDefault(code, List.of()));
        String name = "site/place/" + code + "/place-" + code + "-" + place.get("slug");
        Folders.make(release.file(name).getParent());
        zip.write(rows.resolve(code), release.file(name + ".zip"));
        books.write(code, place.get("place_name"), release.file(name + ".xlsx"));
        written.add(name + ".zip");
        written.add(name + ".xlsx");
      }
    }
    return written;
  }

  private static Map<String, List<String>> thanks(SqlSession sql) {
    Map<String, List<String>> thanks = new HashMap<>();
    for (Map<String, String> row : SqlFile.of(PlaceFiles.class, "attribution.sql").rows(sql)) {
      thanks
          .computeIfAbsent(row.get("place_code"), code -> new ArrayList<>())
          .add(row.get("attribution"));
    }
    return thanks;
  }

  /** Writes the table's rows into a file for each place, {@code <place>/<file>}. */
  private static void spool(SqlSession sql, PlaceTable table, Set<String> codes, Path folder)
      throws IOException {
    for (String code : codes) {
      Path file = Folders.make(folder.resolve(code)).resolve(table.file());
      Files.writeString(file, CsvText.heading(table.definition()) + "\r\n");
    }
    try (Spool spool = new Spool(folder, table.file())) {
      sql.pairs(
          table.query(),
          (code, line) -> {
            if (codes.contains(code)) {
              spool.add(code, line);
            }
          });
    }
  }
}
