package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.model.Sha256;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlEngine;
import org.totalplace.store.Folders;

/** Lines are counted publisher by publisher, and only where something changed. */
final class PartsTest {
  private static final PartPlan EACH_ALONE = new PartPlan(1, 1);
  private static final PartPlan ALL_TOGETHER = new PartPlan(1_000_000, 1_000_000);

  @TempDir private Path folder;
  private MadeWorkspace made;

  @BeforeEach
  void twoPublishersAndOnePayer() {
    made = new MadeWorkspace(folder.resolve("output"));
    made.source("devon-county-council")
        .source("kent-county-council", "GB-LAE-KEN", "E10000016", 0)
        .body("Devon County Council", MadeWorkspace.DEVON, true)
        .purpose("Bought for Devon", "04.5", MadeWorkspace.DEVON, null)
        .file("devon-county-council", "may.csv", line(1, "Builders Ltd"), line(2, "Movers Ltd"))
        .file("kent-county-council", "may.csv", line(3, "Builders Ltd"), line(4, "Painters Ltd"))
        .write();
  }

  @Test
  void payeesOfAPayerOfTwoPublishers_areCountedOnce() throws IOException {
    count(made, EACH_ALONE);

    assertThat(
            made.counted(
                "SELECT place_basis, sum(lines) AS lines, sum(payees) AS payees, sum(gross) AS gross FROM place_spend"
                    + " WHERE place_basis = 'payer_area' GROUP BY ALL"))
        .containsExactly(
            Map.of("place_basis", "payer_area", "lines", "4", "payees", "3", "gross", "10.00"));
    assertThat(names(made.workspace().counted().resolve("spend_line")))
        .containsExactly("GB-LAE-DEV.parquet", "GB-LAE-KEN.parquet");
  }

  @Test
  void howPublishersArePutTogether_changesNoByte() throws IOException {
    count(made, EACH_ALONE);
    Map<String, String> alone = hashes(made.workspace().counted());
    count(made, ALL_TOGETHER);

    assertThat(parts()).hasSize(1);
    assertThat(hashes(made.workspace().counted())).isEqualTo(alone);
  }

  @Test
  void partsMadeAtTheSameTime_haveTheBytesOfThoseMadeOneAfterTheOther() throws IOException {
    SqlEngine both = new SqlEngine(2, "2GB");
    assertThat(PartsHere.lanes(both)).isEqualTo(2);
    counting(made, EACH_ALONE, both).run();
    Map<String, String> atOnce = hashes(made.workspace().counted());
    assertThat(parts()).hasSize(2);
    Folders.delete(made.workspace().parts());
    count(made, EACH_ALONE);

    assertThat(hashes(made.workspace().counted())).isEqualTo(atOnce);
  }

  @Test
  void partsAtTheSameTime_areAsManyAsCoresAndGigabytes() {
    assertThat(PartsHere.lanes(new SqlEngine(2, "500MB"))).isEqualTo(1);
    assertThat(PartsHere.lanes(new SqlEngine(1, "8GB"))).isEqualTo(1);
    assertThat(PartsHere.lanes(new SqlEngine(16, "4GB"))).isEqualTo(4);
  }

  @Test
  void fileThatChanged_countsItsPublisherAnewAndNobodyElse() throws IOException {
    count(made, EACH_ALONE);
    List<String> before = parts();
    for (String part : before) {
      Files.writeString(made.workspace().parts().resolve("lines/" + part + "/seen"), "");
    }
    made.file("kent-county-council", "june.csv", line(5, "Movers Ltd")).write();
    Path half = made.workspace().parts().resolve("lines/.killed.tmp");
    Files.createDirectories(half);
    count(made, EACH_ALONE);

    List<String> after = parts();
    assertThat(after).hasSize(2);
    assertThat(after.stream().filter(before::contains)).hasSize(1);
    assertThat(after.stream().filter(this::isSeen)).hasSize(1);
    assertThat(half).doesNotExist();

    MadeWorkspace fresh = made.copyTo(folder.resolve("from nothing"));
    Folders.delete(fresh.workspace().parts());
    count(fresh, EACH_ALONE);
    assertThat(hashes(made.workspace().counted())).isEqualTo(hashes(fresh.workspace().counted()));
  }

  @Test
  void releaseBefore_countsOnlyPublishersAnewOfWhichASourceFails() throws IOException {
    made.source("devon-county-council", MadeWorkspace.DEVON, "E10000008", 1)
        .source("kent-county-council", "GB-LAE-KEN", "E10000016", 100)
        .write();
    count(made, EACH_ALONE);
    for (String part : parts()) {
      Files.writeString(made.workspace().parts().resolve("lines/" + part + "/seen"), "");
    }
    Path latest = Files.createDirectories(made.workspace().latest());
    Files.copy(
        made.workspace().counted().resolve("source_file.parquet"),
        latest.resolve("source_file.parquet"));
    count(made, EACH_ALONE);

    assertThat(parts().stream().filter(this::isSeen)).hasSize(1);
    assertThat(made.counted("SELECT source_id FROM source WHERE result = 'kept_last_good'"))
        .containsExactly(Map.of("source_id", "kent-county-council"));

    List<String> before = parts();
    for (String part : before) {
      Files.writeString(made.workspace().parts().resolve("lines/" + part + "/seen"), "");
    }
    count(made, EACH_ALONE);
    assertThat(parts().stream().filter(this::isSeen)).isEqualTo(before);
  }

  @Test
  void whole_seesNoLine() {
    Count count = counting(made, EACH_ALONE);

    assertThat(count.stepsOfTheWhole())
        .contains("parts", "place_spend.sql", "coverage.sql")
        .doesNotContain("readings", "answers", "filled columns", "plausible readings")
        .doesNotContain(
            "lines.sql",
            "answers.sql",
            "counted.sql",
            "succession.sql",
            "schemes.sql",
            "purpose_text.sql",
            "line_theme.sql",
            "spend_line.sql");
  }

  private boolean isSeen(String part) {
    return Files.exists(made.workspace().parts().resolve("lines/" + part + "/seen"));
  }

  private static MadeLine line(long pounds, String payee) {
    return new MadeLine(
        LocalDate.of(2024, 5, 1), pounds * 100, "R-" + pounds, payee, "Bought for Devon");
  }

  private List<String> parts() throws IOException {
    return names(made.workspace().parts().resolve("lines"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void count(MadeWorkspace made, PartPlan plan) {
    counting(made, plan).run();
  }

  private static Count counting(MadeWorkspace made, PartPlan plan) {
    return counting(made, plan, new SqlEngine(2, "500MB"));
  }

  private static Count counting(MadeWorkspace made, PartPlan plan, SqlEngine engine) {
    return new Count(
        made.workspace(),
        made.catalogue(),
        MadeWorkspace.RUN_DATE,
        Home.find().referenceData(),
        engine,
        OfficialCount.none(),
        plan);
  }

  private static Map<String, String> hashes(Path counted) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(counted)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(counted.relativize(file).toString(), Sha256.of(file));
      }
    }
    return hashes;
  }
}
