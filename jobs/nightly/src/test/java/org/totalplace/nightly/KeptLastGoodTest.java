package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.reference.Home;
import org.totalplace.reference.OfficialYears;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * Three nights over samples: good files, then files that are cut short, damaged or not plausible,
 * then good ones again. Of the second night nothing bad may reach a figure, and what was good
 * stays.
 */
final class KeptLastGoodTest {
  private static final String SHORT = "sample-east-lancashire-hospitals";
  private static final String DAMAGED = "sample-lancashire-county-council";
  private static final String HELD = "sample-burnley-borough-council";
  private static final String GOES_ON = "sample-pendle-borough-council";

  private static final String ITS_TOTAL_AS_A_PAYMENT =
      "99,SAMPLE - Burnley Borough Council,31/05/2024,BU050199,INV050199,6949264.38,"
          + "Fernhollow Works Ltd,S10001,,Corporate Services,Agency staff,1310,B\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir static Path folder;
  private static Home home;
  private static Night good;
  private static Night bad;
  private static Night mended;

  /**
   * @param figures by source: its published lines, their sum in pounds and a hash of all they say
   * @param results by source: how the release says it went
   * @param files by source and path: the statuses of its versions
   */
  private record Night(
      Outcome outcome,
      String said,
      Map<String, String> figures,
      Map<String, String> results,
      Map<String, String> files) {}

  @BeforeAll
  static void threeNights() throws IOException {
    home = OfficialYears.none(folder.resolve("home"));
    for (String source : List.of(SHORT, DAMAGED, HELD, GOES_ON)) {
      Samples.copy(Samples.inbox().resolve(source), folder.resolve("inbox").resolve(source));
    }
    Path cut = file(SHORT, "SAMPLE-over-25k-2024-05.csv");
    Path workbook = file(DAMAGED, "SAMPLE-spending-2024-04-to-05.xlsx");
    Path held = file(HELD, "SAMPLE-spending-over-500-2024-05.csv");
    String wholeCut = Files.readString(cut);
    byte[] wholeWorkbook = Files.readAllBytes(workbook);
    String wholeHeld = Files.readString(held);
    good = night();

    Files.write(cut, wholeCut.lines().limit(3).toList());
    Files.write(workbook, Arrays.copyOf(wholeWorkbook, wholeWorkbook.length / 2));
    Files.writeString(held, wholeHeld.strip() + "\n" + ITS_TOTAL_AS_A_PAYMENT);
    byte[] paidInMay = Files.readAllBytes(file(GOES_ON, "SAMPLE-payments-2024-05.csv"));
    Files.writeString(
        file(GOES_ON, "SAMPLE-payments-2024-07.csv"),
        new String(paidInMay, WINDOWS).replace("-May-", "-Jul-").replace("PE05", "PE07"),
        WINDOWS);
    bad = night();

    Files.writeString(cut, withoutItsLastLine(wholeCut));
    Files.write(workbook, wholeWorkbook);
    Files.writeString(held, withoutItsLastLine(wholeHeld));
    mended = night();
  }

  @Test
  void goodNight_countsEverySource() {
    assertThat(good.outcome()).as(good::said).isEqualTo(Outcome.PUBLISHED);
    assertThat(good.results()).hasSize(4).allSatisfy((source, result) -> isOk(result));
    assertThat(good.figures()).containsOnlyKeys(SHORT, DAMAGED, HELD, GOES_ON);
  }

  @Test
  void badNight_isPublishedWithExitCodeFourAndNamesWhatFailed() {
    assertThat(bad.outcome()).as(bad::said).isEqualTo(Outcome.PUBLISHED_WITH_FAILURES);
    assertThat(bad.outcome().exitCode()).isEqualTo(4);
    assertThat(bad.said())
        .containsPattern(SHORT + ": 1[67][0-9] lines, fewer than the 220 it must have")
        .contains(DAMAGED + ": 0 lines, fewer than the 250 it must have")
        .contains(HELD + "/SAMPLE-spending-over-500-2024-05.csv: PL-15");
  }

  @Test
  void sourceUnderItsLeastLines_keepsTheFiguresOfTheLastRelease() {
    assertThat(bad.figures().get(SHORT)).isEqualTo(good.figures().get(SHORT));
    assertThat(bad.results().get(SHORT)).startsWith("kept_last_good");
    assertThat(bad.files())
        .containsEntry(SHORT + "/SAMPLE-over-25k-2024-05.csv", "counted, held_back");
  }

  @Test
  void sourceWhoseFileIsDamaged_keepsTheFiguresOfTheLastRelease() {
    assertThat(bad.figures().get(DAMAGED)).isEqualTo(good.figures().get(DAMAGED));
    assertThat(bad.results().get(DAMAGED)).startsWith("kept_last_good");
  }

  @Test
  void fileThatIsHeld_isInNoFigureAndTheOneBeforeItCountsOn() {
    assertThat(bad.figures().get(HELD)).isEqualTo(good.figures().get(HELD));
    isOk(bad.results().get(HELD));
    assertThat(bad.files())
        .containsEntry(HELD + "/SAMPLE-spending-over-500-2024-05.csv", "counted, held");
  }

  @Test
  void otherSources_goOn() {
    isOk(bad.results().get(GOES_ON));
    assertThat(bad.files()).containsEntry(GOES_ON + "/SAMPLE-payments-2024-07.csv", "counted");
    assertThat(bad.figures().get(GOES_ON)).isNotEqualTo(good.figures().get(GOES_ON));
  }

  @Test
  void goodFilesAgain_areTaken() {
    assertThat(mended.outcome()).as(mended::said).isEqualTo(Outcome.PUBLISHED);
    assertThat(mended.results()).hasSize(4).allSatisfy((source, result) -> isOk(result));
    assertThat(lines(mended, SHORT)).isEqualTo(lines(good, SHORT) - 1);
    assertThat(lines(mended, HELD)).isEqualTo(lines(good, HELD) - 1);
    assertThat(mended.figures().get(DAMAGED)).isEqualTo(good.figures().get(DAMAGED));
    assertThat(mended.figures().get(GOES_ON)).isEqualTo(bad.figures().get(GOES_ON));
  }

  private static void isOk(String result) {
    assertThat(result).isEqualTo("ok");
  }

  private static int lines(Night night, String source) {
    return Integer.parseInt(night.figures().get(source).split(" ")[0]);
  }

  private static Path file(String source, String name) {
    return folder.resolve("inbox").resolve(source).resolve(name);
  }

  private static String withoutItsLastLine(String text) {
    return text.strip().replaceFirst("\\R.*$", "\n");
  }

  private static Night night() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Path output = folder.resolve("output");
    Outcome outcome =
        new Nightly(
                Samples.request(home, Samples.sources(), folder.resolve("inbox"), output),
                new Terminal(print, print, false))
            .run();
    assertThat(outcome)
        .as(() -> bytes.toString(StandardCharsets.UTF_8))
        .isIn(Outcome.PUBLISHED, Outcome.PUBLISHED_WITH_FAILURES);
    Path database = new Workspace(output).latest().resolve("total-place.duckdb");
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", new SqlEngine(2, "500MB"), folder.resolve("spill"))) {
      sql.run("ATTACH " + SqlSession.literal(database) + " AS release (READ_ONLY)");
      sql.run("USE release");
      return new Night(
          outcome,
          bytes.toString(StandardCharsets.UTF_8),
          answers(
              sql,
              "SELECT source_id AS about, count(*) || ' lines, ' || sum(amount) || ' pounds, '"
                  + " || bit_xor(hash(l)) AS what FROM spend_line l GROUP BY source_id"),
          answers(sql, "SELECT source_id AS about, result AS what FROM source WHERE files > 0"),
          answers(
              sql,
              "SELECT source_id || '/' || path AS about, string_agg(status, ', ' ORDER BY status)"
                  + " AS what FROM source_file GROUP BY ALL"));
    }
  }

  private static Map<String, String> answers(SqlSession sql, String query) {
    Map<String, String> answers = new TreeMap<>();
    sql.rows(query).forEach(row -> answers.put(row.get("about"), row.get("what")));
    return answers;
  }
}
