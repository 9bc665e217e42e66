package org.totalplace.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.MadeLine;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.publish.database.DatabaseProcess;
import org.totalplace.publish.release.Verify;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * A table that is too long for the database is a view there. What works from where: in the folder
 * of the release, or from anywhere once that folder is named.
 */
final class LongTablesTest {
  private static final String SOURCE = "devon-county-council";
  private static final SqlEngine ENGINE = new SqlEngine(2, "500MB");
  private static final String DATABASE = "total-place.duckdb";

  @TempDir static Path folder;
  private static Path whole;
  private static Path summaries;

  @BeforeAll
  static void releasesOfOneCount() throws IOException {
    MadeWorkspace made =
        new MadeWorkspace(folder.resolve("made"))
            .source(SOURCE)
            .body("NHS Devon", "GB-NHS-QJK", true)
            .file(
                SOURCE,
                "may.csv",
                MadeLine.line("2024-05-01", 10_00, "NHS Devon"),
                MadeLine.line("2024-05-02", 1_00, "Example Ltd"),
                MadeLine.line("2024-05-03", 5_00, "Example Ltd"))
            .write();
    made.count();
    whole = publish(made, "whole", 3);
    summaries = publish(made, "summaries", 2);
  }

  @Test
  void linesBeyondTheStatedNumber_areAView_andTheReleaseSaysSo() throws IOException {
    assertThat(Files.readString(summaries.resolve("README.md")))
        .contains("**`spend_line` is too long for the database** (3 rows)");
    assertThat(Files.readString(summaries.resolve("index.json")))
        .containsPattern("\"without\" : \\[\\s+\"spend_line\"\\s+\\]");
    assertThat(Files.readString(whole.resolve("index.json"))).doesNotContain("\"without\"");
    assertThat(Files.readString(whole.resolve("README.md"))).doesNotContain("too long");
    try (SqlSession sql = open()) {
      sql.run("ATTACH " + SqlSession.literal(summaries.resolve(DATABASE)) + " AS r (READ_ONLY)");
      assertThat(sql.number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'spend_line'"))
          .isZero();
      assertThat(
              sql.number(
                  "SELECT count(*) FROM duckdb_views() WHERE view_name = 'spend_line' AND comment <> ''"))
          .isEqualTo(1);
    }
  }

  @Test
  void bothReleases_areVerified() {
    assertThat(new Verify(summaries).run()).isEqualTo(new Verify(whole).run());
  }

  @Test
  void everyPage_isTheSame() throws IOException {
    TreeMap<String, String> pages = new TreeMap<>(ReleaseHashes.of(summaries));
    pages.keySet().removeIf(name -> !name.startsWith("site/"));
    assertThat(pages).hasSizeGreaterThan(10);
    assertThat(ReleaseHashes.of(whole)).containsAllEntriesOf(pages);
  }

  @Test
  void inTheFolderOfTheRelease_theViewIsRead() throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    new DatabaseProcess(summaries, work)
        .run(
            "ATTACH '"
                + DATABASE
                + "' AS r (READ_ONLY); USE r;"
                + " SELECT CASE WHEN count(*) <> 3 THEN error('other lines') END FROM spend_line;");
  }

  @Test
  void elsewhere_theViewIsReadOnceTheFolderIsNamed_andFailsBefore() {
    try (SqlSession sql = open()) {
      sql.run("ATTACH " + SqlSession.literal(summaries.resolve(DATABASE)) + " AS r (READ_ONLY)");
      assertThatThrownBy(() -> sql.number("SELECT count(*) FROM r.spend_line"))
          .hasStackTraceContaining("spend_line/*.parquet");
      sql.run("SET file_search_path = " + SqlSession.literal(summaries));
      assertThat(sql.number("SELECT count(*) FROM r.spend_line")).isEqualTo(3);
    }
  }

  private static Path publish(MadeWorkspace made, String name, long databaseLines)
      throws IOException {
    MadeWorkspace copy = made.copyTo(folder.resolve(name));
    LocalDate july = MadeWorkspace.RUN_DATE;
    return new Publish(copy.workspace(), july, "abc", ENGINE, databaseLines).run();
  }

  private static SqlSession open() {
    return SqlSession.open("jdbc:duckdb:", ENGINE, folder.resolve("spill"));
  }
}
