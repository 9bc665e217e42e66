package org.totalplace.publish.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.model.Sha256;
import org.totalplace.schema.TableDefinition;
import org.totalplace.sql.FileViews;
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
    Map<String, String> figures,
    List<Map<String, String>> sources,
    List<Map<String, String>> findings,
    List<Map<String, String>> unitemised)
    implements Artefact {
  static final String NAME = "index.json";

  record IndexedFile(String path, String mediaType, long bytes, String sha256) {
    static IndexedFile of(Release release, String name, String mediaType) {
      Path file = release.file(name);
      try {
        return new IndexedFile(name, mediaType, Files.size(file), Sha256.of(file));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
  }

  record IndexedTable(
      TableDefinition definition, ContentHash content, IndexedFile parquet, IndexedFile csv) {}

  /** Reads it from the tables that the release already holds. */
  public static ReleaseIndex read(Release release) {
    Path spill = release.work().resolve("index");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", release.engine(), spill)) {
      FileViews views = new FileViews(sql);
      release.tables().forEach(table -> views.published(table, release.folder()));
      return new ReleaseIndex(
          release.date(),
          release.inputsSha256(),
          release.tables().stream().map(table -> indexed(release, table, sql)).toList(),
          figures(sql),
          sql.rows("SELECT * FROM source ORDER BY source_id"),
          SqlFile.of(ReleaseIndex.class, "plausibility.sql").rows(sql),
          SqlFile.of(ReleaseIndex.class, "unitemised.sql").rows(sql));
    }
  }

  private static IndexedTable indexed(Release release, TableDefinition table, SqlSession sql) {
    String csv = CsvFiles.find(release, table);
    return new IndexedTable(
        table,
        ContentHash.of(sql, table, table.table()),
        IndexedFile.of(release, ParquetFiles.name(table), "application/vnd.apache.parquet"),
        IndexedFile.of(release, csv, csv.endsWith(".gz") ? "application/gzip" : "text/csv"));
  }

  private static Map<String, String> figures(SqlSession sql) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Map<String, String> row : SqlFile.of(ReleaseIndex.class, "figures.sql").rows(sql)) {
      figures.put(row.get("name"), row.get("figure"));
    }
    return figures;
  }

  @Override
  public List<String> write(Release target) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("title", "Total Place");
    content.put("release", release.toString());
    content.put("inputs_sha256", inputsSha256);
    content.put("figures", figures);
    content.put("database", database());
    List<Object> list = new ArrayList<>();
    for (IndexedTable table : tables) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", table.definition().table());
      entry.put("title", table.definition().title());
      entry.put("rows", table.content().rows());
      entry.put("content_sha256", table.content().sha256());
      entry.put("sorted_by", table.definition().sortedBy());
      entry.put("files", List.of(content(table.parquet()), content(table.csv())));
      list.add(entry);
    }
    content.put("tables", list);
    content.put("sources", sources);
    content.put("looks_wrong", findings);
    content.put("unitemised", unitemised);
    ReleaseJson.write(target.file(NAME), content);
    return List.of(NAME);
  }

  /** No size and no hash of its bytes, which differ between two runs over the same inputs. */
  private Map<String, Object> database() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", DatabaseFile.NAME);
    entry.put("media_type", "application/vnd.duckdb");
    entry.put(
        "content_sha256",
        ContentHash.ofTables(
            tables.stream().map(table -> table.content().line(table.definition())).toList()));
    return entry;
  }

  private static Map<String, Object> content(IndexedFile file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", file.path());
    entry.put("media_type", file.mediaType());
    entry.put("bytes", file.bytes());
    entry.put("sha256", file.sha256());
    return entry;
  }
}
