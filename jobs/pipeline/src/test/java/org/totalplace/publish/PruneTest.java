package org.totalplace.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Workspace;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFailedException;
import org.totalplace.sql.SqlSession;

/** What goes, what stays, and that a file which two releases share stays with the other. */
final class PruneTest {
  private static final LocalDate NEWEST = LocalDate.of(2026, 11, 20);

  @TempDir Path output;
  private Workspace workspace;
  private Prune prune;

  @BeforeEach
  void releases() throws IOException {
    workspace = new Workspace(output);
    prune = new Prune(workspace, Retention.USUAL);
  }

  @Test
  void nights_fourteenAndTheFirstOfEachMonthForTwoYears_areKept() {
    List<LocalDate> all = IntStream.range(0, 900).mapToObj(NEWEST::minusDays).toList();
    List<LocalDate> doomed = Retention.USUAL.doomed(all, Set.of(LocalDate.of(2025, 3, 3)));

    List<LocalDate> kept = all.stream().filter(date -> !doomed.contains(date)).toList();
    assertThat(kept).hasSize(14 + 24 + 1).contains(LocalDate.of(2024, 12, 1));
    assertThat(doomed)
        .isSorted()
        .contains(LocalDate.of(2026, 11, 6), LocalDate.of(2024, 11, 1))
        .doesNotContain(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 1))
        .doesNotContain(LocalDate.of(2025, 3, 3));
  }

  @Test
  void latestAndPinnedReleases_areKeptHoweverOld() throws IOException {
    for (int night = 0; night < 40; night++) {
      release(NEWEST.minusDays(night));
    }
    workspace.store().point("latest", "releases/" + NEWEST.minusDays(30));
    Files.writeString(
        workspace.releases().resolve(Prune.PINNED), "# for a paper\n2026-10-25 # its figures\n\n");

    assertThat(prune.find().releases())
        .doesNotContain(NEWEST.minusDays(30), LocalDate.of(2026, 10, 25))
        .contains(LocalDate.of(2026, 10, 24))
        .hasSize(40 - 14 - 2 - 2);
    assertThatThrownBy(() -> prune.delete(NEWEST.minusDays(30)))
        .hasMessageContaining("latest points at");
  }

  @Test
  void listOfPinnedReleases_withALineThatIsNoDate_deletesNothing() throws IOException {
    release(NEWEST);
    Files.writeString(workspace.releases().resolve(Prune.PINNED), "last Christmas\n");

    assertThatThrownBy(prune::find)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PINNED: 'last Christmas' is no date");
  }

  @Test
  void releaseThatSharesFiles_leavesThemToTheOtherAndFreesNothingOfThem() throws IOException {
    Path old = release(LocalDate.of(2026, 1, 2));
    Path first = Files.createDirectories(workspace.release(LocalDate.of(2026, 1, 1)));
    Files.createLink(first.resolve("shared.csv"), old.resolve("shared.csv"));
    Retention none = new Retention(1, 1);
    Prune short1 = new Prune(workspace, none);
    release(LocalDate.of(2026, 3, 1));
    Prune.Doomed both = short1.find();
    assertThat(both.releases()).hasSize(2);
    assertThat(both.bytes()).isEqualTo(300);

    Files.writeString(workspace.releases().resolve(Prune.PINNED), "2026-01-01\n");
    Prune.Doomed one = short1.find();
    assertThat(one.releases()).containsExactly(LocalDate.of(2026, 1, 2));
    assertThat(one.bytes()).isEqualTo(200);
    short1.delete(LocalDate.of(2026, 1, 2));

    assertThat(old).doesNotExist();
    assertThat(first.resolve("shared.csv")).hasSize(100);
  }

  @Test
  void pruneThatWasKilled_isFinishedByTheNext() throws IOException {
    release(NEWEST);
    Path half = Files.createDirectories(workspace.releases().resolve(".2026-01-02.old"));
    Files.writeString(half.resolve("shared.csv"), "half");

    assertThat(prune.find().releases()).isEmpty();
    prune.clear();

    assertThat(half).doesNotExist();
    assertThat(workspace.release(NEWEST)).exists();
  }

  @Test
  void archive_losesOnlyWhatNoKeptReleaseNamesAndIsNotOnRecord() throws IOException {
    String published = "a".repeat(64);
    String onRecord = "b".repeat(64);
    String ofAGoneRelease = "c".repeat(64);
    for (String sha256 : List.of(published, onRecord, ofAGoneRelease)) {
      Path file = workspace.archivedFile(sha256);
      Files.createDirectories(file.getParent());
      Files.writeString(file, sha256);
    }
    Files.writeString(workspace.manifest(), "source_id,sha256\r\nx," + onRecord + "\r\n");
    names(release(NEWEST), published);
    names(release(NEWEST.minusDays(400)), ofAGoneRelease);
    PruneArchive archive = new PruneArchive(workspace);

    assertThat(archive.find(List.of())).isEmpty();
    List<LocalDate> both = List.of(NEWEST.minusDays(400), NEWEST);
    assertThat(archive.find(both)).isEmpty();
    assertThat(archive.find(List.of(NEWEST)))
        .containsExactly(workspace.archivedFile(ofAGoneRelease));

    Files.delete(workspace.release(NEWEST).resolve("source_file.parquet"));
    assertThatThrownBy(() -> archive.find(List.of(NEWEST))).isInstanceOf(SqlFailedException.class);
  }

  private void names(Path release, String sha256) {
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "500MB"), output)) {
      Path file = release.resolve("source_file.parquet");
      sql.run(
          "COPY (SELECT '%s' AS file_sha256) TO %s".formatted(sha256, SqlSession.literal(file)));
    }
  }

  private Path release(LocalDate date) throws IOException {
    Path folder = Files.createDirectories(workspace.release(date));
    Files.writeString(folder.resolve("shared.csv"), "x".repeat(100));
    Files.writeString(folder.resolve("own.csv"), "y".repeat(200));
    return folder;
  }
}
