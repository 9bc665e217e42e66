package org.totalplace.publish.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;
import static org.totalplace.count.MadeLine.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.model.Sha256;
import org.totalplace.publish.release.ParquetFiles;
import org.totalplace.publish.release.Release;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;
import org.totalplace.store.Folders;
import org.totalplace.sums.LineSums;

/** Whatever is kept of earlier nights, the files are those of a release of which nothing is. */
final class PlaceFilesTest {
  private static final String DEVON = "devon-county-council";
  private static final String EXETER = "exeter-city-council";
  private static final String OF_DEVON = "site/place/E10000008/place-E10000008-devon";
  private static final String OF_EXETER = "site/place/E07000041/place-E07000041-exeter";
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  @TempDir static Path once;
  @TempDir Path output;
  private static MadeWorkspace original;
  private static Path first;
  private MadeWorkspace made;
  private Path kept;

  @BeforeAll
  static void firstNight() throws IOException {
    original =
        new MadeWorkspace(once.resolve("made"))
            .source(DEVON)
            .source(EXETER, "GB-LAE-EXE", "E07000041", 0)
            .body("NHS Devon", "GB-NHS-QJK", true)
            .file(DEVON, "a.csv", line("2024-04-03", 10_00, "NHS Devon"))
            .file(EXETER, "a.csv", DAY, month("2024-04", 4, 1))
            .write();
    original.count();
    official(original, "7.25");
    first = write(original, once.resolve("first"), keptIn(once));
  }

  @BeforeEach
  void anotherNight() throws IOException {
    made = original.copyTo(output.resolve("made"));
    kept = output.resolve("kept");
    for (Path file : files(once.resolve("kept"))) {
      Path link = kept.resolve(once.resolve("kept").relativize(file).toString());
      Files.createDirectories(link.getParent());
      Files.createLink(link, file);
    }
  }

  @Test
  void files_areThoseWrittenWithoutKeepingAny_andTheSameTheNextNight() throws IOException {
    Path second = night("second");

    assertThat(hashes(second)).isEqualTo(hashes(first)).hasSize(4);
    assertThat(isShared(second, OF_DEVON + ".zip", OF_EXETER + ".xlsx")).isTrue();
  }

  @Test
  void placeWhoseRowsDidNotChange_hasTheFilesOfTheLastNight_andTheOtherOnesOfItsOwn()
      throws IOException {
    made.file(EXETER, "b.csv", DAY, month("2024-05", 5, 1)).write().count();
    official(made, "7.25");
    Map<String, Path> before = spools();

    Path second = night("second");

    assertThat(isShared(second, OF_DEVON + ".zip", OF_DEVON + ".xlsx")).isTrue();
    assertThat(isShared(second, OF_EXETER + ".zip")).isFalse();
    assertThat(isShared(second, OF_EXETER + ".xlsx")).isFalse();
    Map<String, Path> after = spools();
    assertThat(after.get("count.csv")).isEqualTo(before.get("count.csv"));
    assertThat(after.get("place_bodies")).isEqualTo(before.get("place_bodies"));
    assertThat(after.get("payments.csv")).isNotEqualTo(before.get("payments.csv"));
    // of all nights, what the last one used
    assertThat(files(kept.resolve("files"))).hasSize(4);
    assertThat(files(kept.resolve("rows"))).hasSize(2 * after.size());
  }

  @Test
  void officialTableOrName_thatChanged_isReadAgain() throws IOException {
    official(made, "8.50");
    rewrite(made, "place", "UPDATE t SET place_name = 'Exon' WHERE place_code = 'E07000041'");
    Map<String, Path> before = spools();

    Path second = night("second");

    assertThat(isShared(second, OF_DEVON + ".zip")).isFalse();
    assertThat(isShared(second, OF_DEVON + ".xlsx")).isFalse();
    assertThat(second.resolve(OF_EXETER.replace("exeter", "exon") + ".zip")).isRegularFile();
    assertThat(files(kept.resolve("files"))).hasSize(4);
    assertThat(spools().get("count.csv")).isNotEqualTo(before.get("count.csv"));
    assertThat(spools().get("payments.csv")).isEqualTo(before.get("payments.csv"));
  }

  @Test
  void keptFolder_thatIsGone_isMadeAgain() throws IOException {
    Folders.delete(kept);

    assertThat(hashes(write("second"))).isEqualTo(hashes(first));
    assertThat(files(kept)).hasSameSizeAs(files(once.resolve("kept")));
  }

  @Test
  void keptRows_thatSomebodyChanged_areNotBelieved() throws IOException {
    Folders.delete(kept.resolve("files"));
    Map<String, Path> before = spools();
    for (String name : before.keySet()) {
      Path file = kept.resolve("rows").resolve(name).resolve(before.get(name));
      String text = Files.readString(file);
      Files.delete(file);
      Files.writeString(file, text.replace("7.25", "9.99").replace("4", "5"));
    }

    assertThat(hashes(write("second"))).isEqualTo(hashes(first));
    assertThat(spools()).isEqualTo(before);
  }

  @Test
  void keptFiles_thatEndEarlyOrAreOfOthers_areNotBelieved() throws IOException {
    List<Path> files = files(kept);
    for (int i = 0; i < files.size(); i++) {
      byte[] bytes = Files.readAllBytes(files.get(i));
      Files.delete(files.get(i));
      Files.write(files.get(i), Arrays.copyOf(bytes, i % 3 == 0 ? 0 : bytes.length / 2));
    }
    Files.writeString(kept.resolve("rows/stray"), "of somebody else");
    Files.writeString(files.get(0).resolveSibling("stray"), "of somebody else");

    assertThat(hashes(write("second"))).isEqualTo(hashes(first));
    assertThat(kept.resolve("rows/stray")).doesNotExist();
    assertThat(files(kept)).hasSameSizeAs(files(once.resolve("kept")));
  }

  /** Writes a release with what is kept and one without, which have to be the same. */
  private Path night(String name) throws IOException {
    Path release = write(name);
    Path anew = write(made, output.resolve(name + " anew"), new PlaceFiles());
    assertThat(hashes(release)).isEqualTo(hashes(anew));
    return release;
  }

  private Path write(String name) throws IOException {
    return write(made, output.resolve(name), keptIn(output));
  }

  private static PlaceFiles keptIn(Path folder) {
    return PlaceFiles.keptIn(folder.resolve("kept"), LineSums.in(folder.resolve("sums")));
  }

  private static Path write(MadeWorkspace made, Path folder, PlaceFiles places) throws IOException {
    Release release =
        new Release(
            Files.createDirectories(folder),
            Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".work")),
            MadeWorkspace.RUN_DATE,
            "abc",
            TableDefinitions.of("release"),
            new SqlEngine(2, "500MB"));
    release.write(List.of(new ParquetFiles(made.workspace().counted()), places));
    return folder;
  }

  /** One figure of the count of Devon. */
  private static void official(MadeWorkspace made, String pounds) {
    rewrite(
        made,
        "total_place_count",
        """
        DELETE FROM t;
        INSERT INTO t BY NAME SELECT 'E10000008' AS place_code, 'Devon' AS place_name, '2023-24' AS financial_year,
          'GB-LAE-DEV' AS agency_id, 'Devon County Council' AS agency_name, 'county_council' AS agency_type,
          '09.1' AS cofog_code, '09' AS cofog_division, 'payer_area' AS place_basis, 'own_area' AS apportionment_key,
          %s AS amount, 'devon-county-council' AS source_id;
        """
            .formatted(pounds));
  }

  /** Changes a counted table, as {@code t}. */
  private static void rewrite(MadeWorkspace made, String table, String statements) {
    String file = SqlSession.literal(made.workspace().counted().resolve(table + ".parquet"));
    try (SqlSession sql = made.open()) {
      sql.run("CREATE TABLE t AS FROM read_parquet(" + file + ")");
      sql.run(statements);
      sql.run("COPY t TO " + file + " (FORMAT parquet)");
    }
  }

  private static boolean isShared(Path release, String... names) throws IOException {
    boolean all = true;
    for (String name : names) {
      all &= Files.isSameFile(first.resolve(name), release.resolve(name));
    }
    return all;
  }

  /** The kept rows by name: the name of the file is the key. */
  private Map<String, Path> spools() throws IOException {
    Map<String, Path> spools = new TreeMap<>();
    for (Path file : files(kept.resolve("rows"))) {
      if (!file.toString().endsWith(".index")) {
        spools.put(file.getParent().getFileName().toString(), file.getFileName());
      }
    }
    return spools;
  }

  private static Map<String, String> hashes(Path release) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files(release.resolve("site"))) {
      hashes.put(release.relativize(file).toString(), Sha256.of(file));
    }
    return hashes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
