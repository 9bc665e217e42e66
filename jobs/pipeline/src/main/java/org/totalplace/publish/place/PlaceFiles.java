package org.totalplace.publish.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    Path work = Folders.make(release.work().resolve("place"));
    List<String> written = new ArrayList<>();
    try (SqlSession sql =
            SqlSession.open(
                "jdbc:duckdb:", release.engine(), release.work().resolve("place.spill"));
        Spools spools = new Spools()) {
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
      Map<PlaceTable, Spool> tables = new LinkedHashMap<>();
      for (PlaceTable table : PlaceTable.all()) {
        tables.put(table, rows(sql, table.query(), codes, spools.open(work.resolve(table.file()))));
      }
      PlaceBooks books = PlaceBooks.of(sql, codes, work, spools);
      Map<String, List<String>> thanks = thanks(sql);
      for (Map<String, String> place : places) {
        String code = place.get("place_code");
        PlaceZip zip =
            new PlaceZip(code, place.get("place_name"), thanks.getOrDefault(code, List.of()));
        String name = "site/place/" + code + "/place-" + code + "-" + place.get("slug");
        Folders.make(release.file(name).getParent());
        zip.write(tables, release.file(name + ".zip"));
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

  /** Rows of a query whose columns are the place and a line. */
  private static Spool rows(SqlSession sql, String query, Set<String> codes, Spool spool)
      throws IOException {
    sql.pairs(
        query,
        (code, line) -> {
          if (codes.contains(code)) {
            spool.add(code, line);
          }
        });
    return spool.whole();
  }
}
