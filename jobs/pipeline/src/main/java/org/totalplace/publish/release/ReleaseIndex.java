package org.totalplace.publish.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.model.Sha256;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/**
 * {@code index.json}: what the release holds, file by file and source by source. The README and the
 * data package say the same for other readers. No clock.
 *
 * @param figures the headline figures by name, as texts
 * @param sources the source table, one map of texts each
 * @param findings what looks wrong: each held file, each rule that flags
 * @param unitemised each publisher of rows that stand for many payments, most pounds first
 */
public record ReleaseIndex(
    LocalDate release,
    String inputsSha256,
    List<IndexedTable> tables,
    IndexedFile database,
    Map<String, String> figures,
    List<Map<String, String>> sources,
    List<Map<String, String>> findings,
    List<Map<String, String>> unitemised) {

  record IndexedFile(String path, String mediaType, long bytes, String sha256) {
    static IndexedFile of(Path release, String name, String mediaType) throws IOException {
      Path file = release.resolve(name);
      return new IndexedFile(name, mediaType, Files.size(file), Sha256.of(file));
    }
  }

  record IndexedTable(PublishedTable table, long rows, IndexedFile parquet, IndexedFile csv) {}

  public static ReleaseIndex read(
      Path release,
      LocalDate runDate,
      String inputsSha256,
      List<PublishedTable> tables,
      SqlEngine engine)
      throws IOException {
    Path spill = release.resolveSibling(release.getFileName() + ".index");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", engine, spill)) {
      FileViews views = new FileViews(sql);
      List<IndexedTable> indexed = new ArrayList<>();
      for (PublishedTable table : tables) {
        views.published(table.definition(), release);
        indexed.add(
            new IndexedTable(
                table,
                sql.number("SELECT count(*) FROM " + table.definition().table()),
                IndexedFile.of(release, table.parquet(), "application/vnd.apache.parquet"),
                IndexedFile.of(release, table.csv(), mediaType(table.csv()))));
      }
      Map<String, String> figures = new LinkedHashMap<>();
      for (Map<String, String> row : SqlFile.of(ReleaseIndex.class, "figures.sql").rows(sql)) {
        figures.put(row.get("name"), row.get("figure"));
      }
      return new ReleaseIndex(
          runDate,
          inputsSha256,
          indexed,
          IndexedFile.of(release, DatabaseFile.NAME, "application/vnd.duckdb"),
          figures,
          sql.rows("SELECT * FROM source ORDER BY source_id"),
          SqlFile.of(ReleaseIndex.class, "plausibility.sql").rows(sql),
          SqlFile.of(ReleaseIndex.class, "unitemised.sql").rows(sql));
    } finally {
      org.totalplace.store.Folders.delete(spill);
    }
  }

  public void write(Path file) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("title", "Total Place");
    content.put("release", release.toString());
    content.put("inputs_sha256", inputsSha256);
    content.put("figures", figures);
    content.put("database", content(database));
    List<Object> list = new ArrayList<>();
    for (IndexedTable table : tables) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", table.table().definition().table());
      entry.put("title", table.table().definition().title());
      entry.put("rows", table.rows());
      entry.put("sorted_by", table.table().definition().sortedBy());
      entry.put("files", List.of(content(table.parquet()), content(table.csv())));
      list.add(entry);
    }
    content.put("tables", list);
    content.put("sources", sources);
    content.put("looks_wrong", findings);
    content.put("unitemised", unitemised);
    ReleaseJson.write(file, content);
  }

  private static Map<String, Object> content(IndexedFile file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", file.path());
    entry.put("media_type", file.mediaType());
    entry.put("bytes", file.bytes());
    entry.put("sha256", file.sha256());
    return entry;
  }

  private static String mediaType(String csv) {
    return csv.endsWith(".gz") ? "application/gzip" : "text/csv";
  }
}
