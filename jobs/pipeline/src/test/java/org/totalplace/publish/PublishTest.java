package org.totalplace.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.totalplace.count.MadeLine.line;
import static org.totalplace.count.MadeLine.month;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.Count;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.model.Workspace;
import org.totalplace.publish.release.BrokenReleaseException;
import org.totalplace.publish.release.Checksums;
import org.totalplace.publish.release.ReleaseJson;
import org.totalplace.publish.release.Verify;
import org.totalplace.reference.Home;
import org.totalplace.schema.TableDefinition;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import tools.jackson.databind.JsonNode;

/**
 * What is in a release, that it is the same each time, and that latest is whole at any moment. Most
 * tests read one release, or damage a copy of it.
 */
final class PublishTest {
  private static final String LINES = "spend_line/" + MadeWorkspace.DEVON + ".parquet";
  private static final String SOURCE = "devon-county-council";
  private static final LocalDate JULY = MadeWorkspace.RUN_DATE;

  @TempDir static Path once;
  @TempDir static Path released;
  @TempDir Path output;
  private static MadeWorkspace original;
  private static Path published;
  private MadeWorkspace made;

  @BeforeAll
  static void aCountAndItsRelease() throws IOException {
    original =
        new MadeWorkspace(once)
            .source(SOURCE)
            .body("NHS Devon", "GB-NHS-QJK", true)
            .file(SOURCE, "april.csv", LocalDate.of(2024, 6, 1), month("2024-04", 3000, 1))
            .file(
                SOURCE,
                "may.csv",
                line("2024-05-01", 10_00, "NHS Devon"),
                line("2024-05-02", 1_00, "=HYPERLINK(\"https://example.org\")"),
                line("2024-05-03", -5_00, "-bogus"))
            .write();
    original.count();
    published = new Publish(original.copyTo(released).workspace(), JULY, "abc").run();
  }

  @BeforeEach
  void aCopyOfTheCount() throws IOException {
    made = original.copyTo(output);
  }

  @Test
  void release_hasEveryTableThreeTimesAndItsPapers() throws IOException {
    Path release = published;

    try (Stream<Path> files = Files.list(release)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains(
              "total-place.duckdb", "index.json", "datapackage.json", "README.md", "SHA256SUMS")
          .containsAll(
              TableDefinitions.of("release").stream()
                  .flatMap(t -> Stream.of(t.parquet().replaceFirst("/.*", ""), csv(t.table())))
                  .toList());
    }
    assertThat(release.resolve("spend_line/" + SOURCE + ".csv")).isRegularFile();
    assertThat(release.resolve(LINES)).isRegularFile();
    assertThat(Files.readString(release.resolve("README.md")))
        .contains("Total Place, release 2024-07-01")
        .contains("Contains devon-county-council (OGL-UK-3.0)")
        .contains("No publisher has such rows.")
        .doesNotContain("{");
    assertThat(Files.readString(release.resolve("index.json")))
        .contains("\"inputs_sha256\" : \"abc\"");
    assertThat(new Verify(release).run())
        .hasSizeGreaterThan(2 * TableDefinitions.of("release").size());
    Path latest = new Workspace(released).latest();
    assertThat(latest.toRealPath()).isEqualTo(release.toRealPath());
    assertThat(Files.readSymbolicLink(latest)).isRelative();
    assertThat(new Verify(latest).run()).isEqualTo(new Verify(release).run());
  }

  @Test
  void rowsThatStandForManyPayments_areNamedByPublisherOnTheFaceAndAddUpToTheFigure(
      @TempDir Path folder) throws IOException {
    MadeWorkspace made = new MadeWorkspace(folder);
    made.source(SOURCE)
        .purpose("Redacted, including funding to others", "99", MadeWorkspace.DEVON, "unitemised")
        .file(
            SOURCE,
            "april.csv",
            line("2024-04-03", 60_00, "Various", "Redacted, including funding to others"),
            line("2024-04-04", 20_00, "Various", "Redacted, including funding to others"),
            line("2024-04-05", 120_00, "Builders Ltd"))
        .write()
        .count();

    Path release = new Publish(made.workspace(), JULY, "abc").run();

    JsonNode index = ReleaseJson.read(release.resolve("index.json"));
    assertThat(index.get("figures").get("payments_unitemised").asString()).isEqualTo("80.00");
    assertThat(index.get("unitemised")).hasSize(1);
    assertThat(index.get("unitemised").get(0).toString())
        .contains("\"lines\":\"2\"", "\"unitemised\":\"80.00\"", "\"gross\":\"200.00\"");
    assertThat(Files.readString(release.resolve("README.md")))
        .containsPattern("\\| [^|]+ \\| `[^`]+` \\| 2 \\| 80\\.00 \\| 40\\.0 \\|");
  }

  @Test
  void dataPackage_declaresKeysAndWhatTheyJoinTo() throws IOException {
    JsonNode resources = ReleaseJson.read(published.resolve("datapackage.json")).get("resources");
    Map<String, JsonNode> schemas = new TreeMap<>();
    resources.forEach(r -> schemas.put(r.get("name").asString(), r.get("schema")));

    assertThat(schemas.get("agency").get("primaryKey").toString()).isEqualTo("[\"agency_id\"]");
    assertThat(schemas.get("place_spend").get("uniqueKeys").toString()).contains("month");
    assertThat(schemas.get("place_spend").get("foreignKeys").toString())
        .contains(
            "{\"fields\":[\"agency_id\"],\"reference\":{\"resource\":\"agency\",\"fields\":[\"agency_id\"]}}");
    assertThat(schemas.get("source_file").get("fields").toString())
        .contains("\"codeList\":\"file_status\"");
  }

  @Test
  void sameInputs_withOtherThreadsAndMemory_areTheSameBytesAndContent() throws IOException {
    Map<String, String> one = ReleaseHashes.of(countAndPublish(output.resolve("one"), 1, "300MB"));
    Map<String, String> two = ReleaseHashes.of(countAndPublish(output.resolve("two"), 4, "1GB"));

    assertThat(two).isEqualTo(one).hasSizeGreaterThan(25);
  }

  @Test
  void database_isOfTheStorageVersionThatOldReadersKnow() throws IOException {
    byte[] bytes = Files.readAllBytes(published.resolve("total-place.duckdb"));

    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(12)).isEqualTo(64);
  }

  @Test
  void database_opensUnderAnotherNameAndExplainsItself() {
    Path database = published.resolve("total-place.duckdb");

    try (SqlSession sql = made.open()) {
      sql.run("ATTACH " + SqlSession.literal(database) + " AS another (READ_ONLY)");
      assertThat(sql.number("SELECT count(*) FROM another.spend_line")).isEqualTo(3003);
      assertThat(
              sql.number(
                  "SELECT count(*) FROM duckdb_columns() WHERE database_name = 'another' AND"
                      + " comment IS NULL"))
          .isZero();
      assertThat(
              sql.number(
                  "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'another' AND comment"
                      + " IS NOT NULL"))
          .isEqualTo(TableDefinitions.of("release").size());
    }
  }

  @Test
  void csv_isRfc4180AndHoldsNoFormula() throws IOException {
    Path release = published;
    String csv = Files.readString(release.resolve("spend_line/" + SOURCE + ".csv"));

    assertThat(csv.lines().findFirst().orElseThrow().replace("\"", ""))
        .isEqualTo(String.join(",", TableDefinitions.of("release", "spend_line").columnNames()));
    assertThat(csv).endsWith("\r\n").contains("\"'=HYPERLINK(\"\"https://example.org\"\")\"");
    assertThat(csv).contains("'-bogus").contains(",-5.00,");
    assertThat(csv.chars().filter(c -> c == '\n').count()).isEqualTo(3004);
  }

  @Test
  void damagedRelease_isNotVerified() throws IOException {
    for (String file : List.of(LINES, "README.md", "total-place.duckdb", "place_spend.csv")) {
      Path release = copyOfTheRelease("damaged " + file);
      byte[] bytes = Files.readAllBytes(release.resolve(file));
      bytes[bytes.length / 2] ^= 1;
      Files.write(release.resolve(file), bytes);

      assertThatThrownBy(() -> new Verify(release).run())
          .isInstanceOf(BrokenReleaseException.class)
          .hasMessageContaining(file);
    }
  }

  @Test
  void releaseWithMissingOrStrangeFile_isNotVerified() throws IOException {
    Path release = copyOfTheRelease("other files");
    Files.delete(release.resolve("theme.csv"));
    Files.writeString(release.resolve("stray.csv"), "x");

    assertThatThrownBy(() -> new Verify(release).run())
        .hasMessageContaining("theme.csv is listed")
        .hasMessageContaining("stray.csv is not listed");
  }

  @Test
  void releaseWhoseTablesDisagree_isNotVerifiedAlthoughItsChecksumsAreRight() throws IOException {
    Path release = copyOfTheRelease("other table");
    Path spend = release.resolve("place_spend.parquet");
    Path other = output.resolve("other.parquet");
    try (SqlSession sql = made.open()) {
      sql.run(
          "COPY (SELECT * REPLACE (CAST(net + 1 AS DECIMAL(18,2)) AS net) FROM "
              + SqlSession.literal(spend)
              + ") TO "
              + SqlSession.literal(other)
              + " (FORMAT parquet)");
    }
    Files.copy(other, spend, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Checksums.write(release);

    assertThatThrownBy(() -> new Verify(release).run())
        .hasMessageContaining("place_spend is")
        .hasMessageContaining("gross - transfers - unitemised is not net");
  }

  @Test
  void databaseWithAnotherValue_isNotVerifiedAlthoughItsChecksumsAreRight() throws IOException {
    Path release = copyOfTheRelease("other value");
    try (SqlSession sql = made.open()) {
      sql.run("ATTACH " + SqlSession.literal(release.resolve("total-place.duckdb")) + " AS db");
      sql.run("UPDATE db.source SET title = title || ' ' WHERE source_id = '" + SOURCE + "'");
      sql.run("DETACH db");
    }
    Checksums.write(release);

    assertThatThrownBy(() -> new Verify(release).run())
        .hasMessageContaining("source is ContentHash[rows=")
        .hasMessageContaining("the database has the content");
  }

  @Test
  void countThatDoesNotAddUp_isNotPublishedAndLatestStays() throws IOException {
    Path june = publish(LocalDate.of(2024, 6, 30));
    Files.copy(
        made.workspace().counted().resolve("overlap_line.parquet"),
        made.workspace().counted().resolve("place_spend.parquet"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> publish(JULY)).isInstanceOf(RuntimeException.class);
    assertThat(made.workspace().latest().toRealPath()).isEqualTo(june.toRealPath());
    assertThat(made.workspace().release(JULY)).doesNotExist();
  }

  @Test
  void sameDateAgain_takesThePlaceAndLeavesNothingBeside() throws IOException {
    Path first = publish(JULY);
    Map<String, String> before = ReleaseHashes.of(first);
    Files.writeString(first.resolve("stray.csv"), "what somebody put there");

    Path second = publish(JULY);

    assertThat(second).isEqualTo(first);
    assertThat(ReleaseHashes.of(second)).isEqualTo(before);
    assertThat(made.workspace().latest().toRealPath()).isEqualTo(second.toRealPath());
    try (Stream<Path> list = Files.list(made.workspace().releases())) {
      assertThat(list).containsExactly(second);
    }
  }

  @Test
  void runThatWasKilledWhileBuilding_isFinishedByTheNext() throws IOException {
    Path site = made.workspace().releases().resolve(".2024-07-01.new");
    Files.createDirectories(site);
    Files.writeString(site.resolve("place_spend.parquet"), "half");

    assertThat(new Verify(publish(JULY)).run()).isNotEmpty();
    assertThat(site).doesNotExist();
  }

  @Test
  void runThatWasKilledWhileTheReleasesChangedPlaces_isFinishedByTheNext() throws IOException {
    Workspace workspace = made.workspace();
    Path july = publish(JULY);
    Path site = july.resolveSibling(".2024-07-01.new");
    Files.move(july, site);
    Files.delete(workspace.latest());
    Files.createSymbolicLink(workspace.latest(), Path.of("releases/.2024-07-01.new"));

    assertThat(new Verify(publish(JULY)).run()).isNotEmpty();
    assertThat(workspace.latest().toRealPath()).isEqualTo(july.toRealPath());
    try (Stream<Path> list = Files.list(workspace.releases())) {
      assertThat(list).containsExactly(july);
    }
  }

  private Path copyOfTheRelease(String name) throws IOException {
    Path copy = Files.createDirectory(output.resolve(name.replace('/', ' ')));
    try (Stream<Path> files = Files.walk(published)) {
      for (Path file : files.filter(file -> !file.equals(published)).toList()) {
        Files.copy(file, copy.resolve(published.relativize(file)));
      }
    }
    return copy;
  }

  private static String csv(String table) {
    return table.equals("spend_line") ? table : table + ".csv";
  }

  private Path publish(LocalDate date) {
    return new Publish(made.workspace(), date, "abc").run();
  }

  private static Path countAndPublish(Path output, int threads, String memory) throws IOException {
    MadeWorkspace made = original.copyTo(output);
    SqlEngine engine = new SqlEngine(threads, memory);
    new Count(
            made.workspace(),
            made.catalogue(),
            JULY,
            Home.find().referenceData(),
            engine,
            OfficialCount.none())
        .run();
    return new Publish(made.workspace(), JULY, "abc", engine).run();
  }

  /** So that a table that nobody writes is noticed here. */
  @Test
  void everyDefinedTable_isCounted() {
    for (TableDefinition table : TableDefinitions.of("release")) {
      String file = table.isByPublisher() ? LINES : table.parquet();
      assertThat(made.workspace().counted().resolve(file)).exists();
    }
  }
}
