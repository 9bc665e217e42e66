package org.totalplace.publish.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.totalplace.model.FileHashes;
import org.totalplace.publish.content.ContentHash;
import org.totalplace.publish.content.ContentSums;
import org.totalplace.schema.JsonSchema;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.schema.TableKeys;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.KeysResolve;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.AtOnce;
import org.totalplace.store.Folders;
import org.totalplace.sums.LineSums;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Whether a release is whole and consistent: bytes against {@code SHA256SUMS}, columns against the
 * definitions, the content of Parquet, database and index against one another, and the control
 * totals. Needs nothing but the release.
 */
public final class Verify {
  /** The storage version that DuckDB 1.0 and later read. */
  private static final long STORAGE_VERSION = 64;

  /** What was checked, in words, and each difference that was found. */
  private record Looked(String what, List<String> wrong) {}

  private final Path release;
  private final SqlEngine engine;
  private final Known known;
  private final List<String> checked = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  public Verify(Path release) {
    this(release, SqlEngine.ofThisMachine());
  }

  public Verify(Path release, SqlEngine engine) {
    this(release, engine, Known.NOTHING);
  }

  /**
   * @param known of its files, by who has just written them
   */
  public Verify(Path release, SqlEngine engine, Known known) {
    this.release = release;
    this.engine = engine;
    this.known = known;
  }

  /**
   * What was checked, in words.
   *
   * @throws BrokenReleaseException naming everything that is wrong
   */
  public List<String> run() {
    Path spill = null;
    try {
      spill = Files.createTempDirectory("total-place-verify");
      if (!Files.exists(release.resolve(Checksums.NAME))) {
        throw new BrokenReleaseException(release, List.of("it has no " + Checksums.NAME));
      }
      note(
          "files have the bytes of " + Checksums.NAME,
          Checksums.differences(release, engine.threads()));
      if (wrong.isEmpty()) {
        tables(spill);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + release, e);
    } finally {
      delete(spill);
    }
    if (!wrong.isEmpty()) {
      throw new BrokenReleaseException(release, wrong);
    }
    return List.copyOf(checked);
  }

  private void tables(Path spill) throws IOException {
    form(ReleaseIndex.NAME);
    form(DataPackage.NAME);
    note(
        "storage version of the database is v1.0.0",
        storageVersion(release.resolve(DatabaseFile.NAME)));
    // both only read, and each alone leaves cores idle
    List<AtOnce.Work<SqlSession, List<Looked>>> works = List.of(this::contents, this::rules);
    new AtOnce(works.size())
        .map(works, work -> inSession(spill.resolve("" + works.indexOf(work)), work)).stream()
            .flatMap(List::stream)
            .forEach(looked -> note(looked.what(), looked.wrong()));
  }

  /** With a view of each published table. */
  private List<Looked> inSession(Path spill, AtOnce.Work<SqlSession, List<Looked>> work)
      throws IOException {
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", engine, spill)) {
      FileViews views = new FileViews(sql);
      TableDefinitions.of("release").forEach(table -> views.published(table, release));
      return work.on(sql);
    }
  }

  private List<Looked> contents(SqlSession sql) throws IOException {
    JsonNode index = ReleaseJson.read(release.resolve(ReleaseIndex.NAME));
    Map<String, String> hashes = Checksums.read(release);
    String database = SqlSession.literal(release.resolve(DatabaseFile.NAME));
    sql.run("ATTACH " + database + " AS published (READ_ONLY)");
    List<Looked> looked = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (TableDefinition table : TableDefinitions.of("release")) {
      String name = table.table();
      looked.add(new Looked(name + ": columns and types are as defined", columns(sql, table)));
      looked.add(
          new Looked(
              name + ": rows and values of Parquet, database and index agree",
              content(sql, table, index, hashes, lines)));
    }
    looked.add(new Looked("content of the database is that of index.json", database(index, lines)));
    sql.run("DETACH published");
    return looked;
  }

  private List<Looked> rules(SqlSession sql) throws IOException {
    FileHashes hashes =
        new FileHashes(release, Checksums.read(release)); // held against them before
    known.sums().show(sql, LineSums.LINES, release, hashes);
    List<String> totals =
        SqlFile.of(Verify.class, "verify.sql").rows(sql).stream()
            .map(row -> row.get("about") + ": " + row.get("what"))
            .toList();
    List<Looked> looked = new ArrayList<>();
    looked.add(
        new Looked(
            "control totals: in, accepted, counted, places, gross, transfers, unitemised, net",
            totals));
    for (TableKeys each : TableKeys.byPublisher()) {
      known.keys().split(sql, each, release, hashes);
    }
    List<String> keys =
        new KeysResolve(sql, known.keys().unique(hashes))
            .broken().stream().map(broken -> broken.about() + ": " + broken.what()).toList();
    looked.add(
        new Looked("keys are unique, and every code is in the table that has its name", keys));
    looked.addAll(official(sql));
    return looked;
  }

  /** Holds a JSON file against the schema of its name. */
  private void form(String name) {
    JsonSchema schema = JsonSchema.of(name.replace(".json", ".schema.json"));
    note(
        name + " is as its schema wants it",
        schema.problems(ReleaseJson.read(release.resolve(name))).stream()
            .map(problem -> name + " " + problem)
            .toList());
  }

  /** The count, region by region and body by body, against the figures as they were published. */
  private static List<Looked> official(SqlSession sql) {
    List<Looked> looked = new ArrayList<>();
    for (Map<String, String> row : SqlFile.of(Verify.class, "official.sql").rows(sql)) {
      String what = row.get("about") + ": " + row.get("what");
      boolean isWrong = Boolean.parseBoolean(row.get("is_wrong"));
      looked.add(new Looked(what, isWrong ? List.of(what) : List.of()));
    }
    return looked;
  }

  private static List<String> columns(SqlSession sql, TableDefinition table) {
    List<String> found =
        sql.rows("DESCRIBE " + table.table()).stream()
            .map(row -> row.get("column_name") + " " + row.get("column_type"))
            .toList();
    List<String> defined =
        table.columns().stream().map(column -> column.name() + " " + column.type().sql()).toList();
    return found.equals(defined)
        ? List.of()
        : List.of(table.table() + " has " + found + ", defined are " + defined);
  }

  /**
   * Adds the table's line to the lines of the database.
   *
   * @param hashes SHA-256 of each file, as listed
   */
  private List<String> content(
      SqlSession sql,
      TableDefinition table,
      JsonNode index,
      Map<String, String> hashes,
      List<String> lines) {
    ContentHash parquet = known.content().of(sql, table, release, hashes);
    List<String> found = new ArrayList<>();
    if (!isViewOnly(index, table)) {
      ContentHash database = ContentSums.of(sql, table, "published." + table.table()).hash();
      lines.add(database.line(table));
      if (!parquet.equals(database)) {
        found.add(
            table.table() + " is " + parquet + " as Parquet, " + database + " in the database");
      }
    }
    JsonNode entry = entry(index, table);
    ContentHash indexed =
        new ContentHash(
            entry.path("rows").asLong(-1), entry.path("content_sha256").asString("none"));
    if (!parquet.equals(indexed)) {
      found.add(table.table() + " is " + parquet + " as Parquet, " + indexed + " in index.json");
    }
    return found;
  }

  /** Whether the index says that the rows are not in the database. */
  private static boolean isViewOnly(JsonNode index, TableDefinition table) {
    for (JsonNode name : index.path("database").path("without")) {
      if (name.asString().equals(table.table())) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode entry(JsonNode index, TableDefinition table) {
    for (JsonNode entry : index.path("tables")) {
      if (entry.get("name").asString().equals(table.table())) {
        return entry;
      }
    }
    return MissingNode.getInstance();
  }

  private static List<String> database(JsonNode index, List<String> lines) {
    String listed = index.path("database").path("content_sha256").asString("none");
    String found = ContentHash.ofTables(lines);
    return found.equals(listed)
        ? List.of()
        : List.of("the database has the content " + found + ", index.json says " + listed);
  }

  private static List<String> storageVersion(Path database) throws IOException {
    try (var channel = Files.newByteChannel(database)) {
      ByteBuffer header = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
      while (header.hasRemaining() && channel.read(header) >= 0) {
        continue;
      }
      long version = header.getLong(12);
      return version == STORAGE_VERSION ? List.of() : List.of("storage version is " + version);
    }
  }

  private void note(String what, List<String> differences) {
    checked.add(what);
    wrong.addAll(differences);
  }

  private static void delete(Path folder) {
    try {
      if (folder != null) {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }
}
