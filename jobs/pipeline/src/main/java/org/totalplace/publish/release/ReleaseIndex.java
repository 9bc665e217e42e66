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
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.publish.content.ContentHash;
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
 * @param used the sources that the figures come from, with licence and attribution
 * @param findings what looks wrong: each held file, each rule that flags
 * @param unitemised each publisher of rows that stand for many payments, most pounds first
 * @param without tables that are too long for the database
 */
public record ReleaseIndex(
    LocalDate release,
    String inputsSha256,
    List<IndexedTable> tables,
    Map<String, String> figures,
    List<Map<String, String>> sources,
    List<Map<String, String>> used,
    List<Map<String, String>> findings,
    List<Map<String, String>> unitemised,
    List<String> without)
    implements Artefact {
  static final String NAME = "index.json";

  record IndexedFile(String path, String mediaType, long bytes, String sha256) {
    static IndexedFile of(Release release, String name, String mediaType) {
      Path file = release.file(name);
      try {
        return new IndexedFile(name, mediaType, Files.size(file), release.hashes().of(name));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
  }

  record IndexedTable(
      TableDefinition definition,
      ContentHash content,
      List<IndexedFile> parquet,
      List<IndexedFile> csv) {
    IndexedTable {
      parquet = List.copyOf(parquet);
      csv = List.copyOf(csv);
    }
  }

  /** A licence and how its publisher wants to be named. */
  record Licence(String code, String url, String attribution) {}

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
          SqlFile.of(ReleaseIndex.class, "used.sql").rows(sql),
          SqlFile.of(ReleaseIndex.class, "plausibility.sql").rows(sql),
          SqlFile.of(ReleaseIndex.class, "unitemised.sql").rows(sql),
          DatabaseFile.without(release).stream().map(TableDefinition::table).toList());
    }
  }

  private static IndexedTable indexed(Release release, TableDefinition table, SqlSession sql) {
    try {
      List<IndexedFile> parquet =
          ParquetFiles.names(table, release.folder()).stream()
              .map(name -> IndexedFile.of(release, name, "application/vnd.apache.parquet"))
              .toList();
      Map<String, String> hashes =
          parquet.stream().collect(Collectors.toMap(IndexedFile::path, IndexedFile::sha256));
      return new IndexedTable(
          table,
          release.content().of(sql, table, release.folder(), hashes),
          parquet,
          CsvFiles.find(release, table).stream()
              .map(csv -> IndexedFile.of(release, csv, csvType(csv)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + release.folder(), e);
    }
  }

  private static String csvType(String name) {
    return name.endsWith(".gz") ? "application/gzip" : "text/csv";
  }

  /** The table of that name. */
  IndexedTable table(String name) {
    return tables.stream()
        .filter(table -> table.definition().table().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The release has no table " + name));
  }

  /** The rows of the source table that are used. */
  List<Map<String, String>> usedSources() {
    Set<String> ids = used.stream().map(row -> row.get("source_id")).collect(Collectors.toSet());
    return sources.stream().filter(source -> ids.contains(source.get("source_id"))).toList();
  }

  /** Of the sources that are used, each once. */
  List<Licence> licences() {
    return used.stream()
        .map(row -> new Licence(row.get("licence"), row.get("url"), row.get("attribution")))
        .distinct()
        .toList();
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
      entry.put("schema_version", table.definition().version());
      entry.put("sorted_by", table.definition().sortedBy());
      List<Object> files = new ArrayList<>();
      table.parquet().forEach(parquet -> files.add(content(parquet)));
      table.csv().forEach(csv -> files.add(content(csv)));
      entry.put("files", files);
      list.add(entry);
    }
    content.put("tables", list);
    content.put("queries", SampleQueries.all().stream().map(ReleaseIndex::query).toList());
    content.put("licences", licences());
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
            tables.stream()
                .filter(table -> !without.contains(table.definition().table()))
                .map(table -> table.content().line(table.definition()))
                .toList()));
    if (!without.isEmpty()) {
      entry.put("without", without);
    }
    return entry;
  }

  private static Map<String, Object> query(SampleQueries.Query query) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", query.path());
    entry.put("question", query.question());
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
