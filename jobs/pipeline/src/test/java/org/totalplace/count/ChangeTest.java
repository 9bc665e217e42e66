package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.count.official.OfficialCount;
import org.totalplace.reference.OfficialYears;
import org.totalplace.reference.ReferenceData;
import org.totalplace.sql.SqlEngine;

/**
 * Three nights: of the second one file comes amended, one is gone, one is new, and a rule is
 * another one. Of the third the file that was gone is back.
 */
final class ChangeTest {
  private static final String SOURCE = "devon-county-council";
  private static final String QUIET = "east-devon-district-council";
  private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
  private static final Theme CHILDREN = new Theme("10.4", "T7-made", "T7", 90, null, null);

  private static final List<MadeLine> APRIL =
      List.of(
          line("2024-04-01", 10_00, "R-1", "Builders Ltd"),
          line("2024-04-02", 20_00, "R-2", "Builders Ltd"),
          line("2024-04-02", 21_00, "R-2", "Builders Ltd"),
          line("2024-04-03", 30_00, null, "Builders Ltd"),
          line("2024-04-03", 30_00, null, "Builders Ltd"),
          line("2024-04-04", 40_00, "Ms Jo Example 77", "Jo Example"));

  private static final List<MadeLine> AMENDED =
      List.of(
          line("2024-04-01", 11_00, "R-1", "Builders Ltd"),
          line("2024-04-02", 20_00, "R-2", "Builders Ltd"),
          line("2024-04-02", 21_00, "R-2", "Builders Ltd"),
          line("2024-04-03", 30_00, null, "Builders Ltd"),
          line("2024-04-04", 40_00, "Ms Jo Example 77", "Jo Example"),
          line("2024-04-05", 50_00, "R-6", "Builders Ltd"));

  private static final List<MadeLine> MAY =
      List.of(line("2024-05-01", 60_00, "R-7", "Builders Ltd"));

  @TempDir static Path folder;
  private static MadeWorkspace made;
  private static ReferenceData reference;
  private static List<Map<String, String>> firstLines;
  private static List<Map<String, String>> secondLines;
  private static List<String> changes;
  private static List<String> retractions;
  private static List<String> changesAgain;
  private static List<String> restated;
  private static List<String> restatedAgain;
  private static List<String> retractionsAgain;

  @BeforeAll
  static void threeNights() throws IOException {
    reference = OfficialYears.one(folder.resolve("home")).referenceData();
    made =
        new MadeWorkspace(folder.resolve("output"))
            .source(SOURCE)
            .source(QUIET, "GB-LAE-EDE", "E07000040", 0)
            .person("Jo Example")
            .purposeTheme("Fostering", CHILDREN)
            .file(SOURCE, "april.csv", FIRST, APRIL)
            .file(SOURCE, "may.csv", FIRST, MAY)
            .file(SOURCE, "march.csv", FIRST, List.of(fostering("2024-03-01", 5_00)))
            .file(QUIET, "april.csv", FIRST, MadeLine.month("2024-04", 3, 1))
            .write();
    night(FIRST);
    firstLines = lines();
    assertThat(made.counted("FROM change")).isEmpty();
    assertThat(made.counted("FROM retraction")).isEmpty();

    MadeFile old = made.file(SOURCE, "april.csv");
    made.forget(SOURCE, "april.csv");
    made.forget(SOURCE, "may.csv");
    made.file(SOURCE, "april.csv", FIRST.plusDays(1), AMENDED)
        .file(SOURCE, "june.csv", FIRST, List.of(line("2024-06-01", 70_00, "R-8", "Builders Ltd")))
        .write();
    Files.writeString(
        made.workspace().extracted().resolve("replaced.csv"),
        "source_id,path,url,sha256,bytes,retrieved_date,media_type\r\n"
            + "%s,april.csv,,%s,100,%s,text/csv\r\n".formatted(SOURCE, old.sha256(), FIRST));
    Path groups = reference.resolve("themes/client_groups_of_cofog.csv");
    Files.writeString(groups, Files.readString(groups).replace(",children", ",carers"));
    night(FIRST.plusDays(1));
    secondLines = lines();
    changes = changes();
    retractions = retractions();
    restated = restated();
    assertThat(again()).isEqualTo(changes);

    made.file(SOURCE, "may.csv", FIRST.plusDays(2), MAY).write();
    night(FIRST.plusDays(2));
    changesAgain = changes();
    retractionsAgain = retractions();
    restatedAgain = restated();
  }

  @Test
  void lines_ofAnAmendedARemovedAndANewFileAndOfAChangedRule_areListedWithTheirCauses() {
    assertThat(changes)
        .containsExactlyInAnyOrder(
            "changed 2024-25 10.00 11.00 amount reissued_file",
            "removed 2024-25 30.00 null null reissued_file",
            "added 2024-25 null 50.00 null reissued_file",
            "removed 2024-25 60.00 null null withdrawn_file",
            "added 2024-25 null 70.00 null new_file",
            "changed 2023-24 5.00 5.00 client_group our_rule");
  }

  @Test
  void totals_thatMoved_areRestatedWithAllCauses() {
    assertThat(restated)
        .containsExactly(
            "2024-07-01 place_spend payment E10000008 2024-25 99 211.00 242.00"
                + " new_file|reissued_file|withdrawn_file");
    assertThat(restatedAgain)
        .containsExactly(
            "2024-07-02 place_spend payment E10000008 2024-25 99 242.00 302.00 new_file");
  }

  @Test
  void comparison_isWithTheNewestReleaseOfAnEarlierDate() {
    assertThat(changesAgain).containsExactly("added 2024-25 null 60.00 null new_file");
    assertThat(made.counted("SELECT DISTINCT since_date FROM change"))
        .extracting(row -> row.get("since_date"))
        .containsExactly("2024-07-02");
  }

  @Test
  void retractions_areCarriedOnUntilTheLineIsBack() {
    assertThat(retractions)
        .containsExactlyInAnyOrder(
            "30.00 2024-07-01 2024-07-01 true reissued_file",
            "60.00 2024-07-01 2024-07-01 false withdrawn_file");
    assertThat(retractionsAgain).containsExactly("30.00 2024-07-01 2024-07-01 true reissued_file");
  }

  @Test
  void ids_areTheSameForTheSameLineAndSayNothingOfAPerson() {
    assertThat(ids(secondLines, "20.00")).isEqualTo(ids(firstLines, "20.00")).hasSize(1);
    assertThat(ids(secondLines, "21.00")).isEqualTo(ids(firstLines, "21.00")).hasSize(1);
    assertThat(ids(firstLines, "30.00")).hasSize(2).containsAll(ids(secondLines, "30.00"));
    assertThat(ids(secondLines, "40.00")).isEqualTo(ids(firstLines, "40.00"));
    assertThat(made.counted("SELECT DISTINCT line_rule FROM spend_line WHERE payee_name IS NULL"))
        .extracting(row -> row.get("line_rule"))
        .containsExactly("LI-3");
    String digits = "concat_ws(chr(31), 'LI-3', '" + SOURCE + "', 'payment', '2024-04', '77')";
    assertThat(
            made.counted("SELECT CAST(md5_number_lower(" + digits + ") // 2 AS BIGINT) AS line_id"))
        .extracting(row -> row.get("line_id"))
        .containsExactlyElementsOf(ids(firstLines, "40.00"));
  }

  private static MadeLine line(String date, long pence, String reference, String payee) {
    return new MadeLine(LocalDate.parse(date), pence, reference, payee, "Services");
  }

  private static MadeLine fostering(String date, long pence) {
    return new MadeLine(LocalDate.parse(date), pence, "R-0", "Builders Ltd", "Fostering");
  }

  private static void night(LocalDate date) throws IOException {
    new Count(
            made.workspace(),
            made.catalogue(),
            date,
            reference,
            new SqlEngine(2, "500MB"),
            OfficialCount.none())
        .run();
    Path release = Files.createDirectories(made.workspace().release(date));
    Path counted = made.workspace().counted();
    try (Stream<Path> tables = Files.walk(counted)) {
      for (Path table : tables.skip(1).toList()) {
        Files.copy(table, release.resolve(counted.relativize(table)));
      }
    }
  }

  /** The second night once more, with its release there: as after a kill, or by force. */
  private static List<String> again() {
    new Count(
            made.workspace(),
            made.catalogue(),
            FIRST.plusDays(1),
            reference,
            new SqlEngine(1, "500MB"),
            OfficialCount.none())
        .run();
    return changes();
  }

  private static List<Map<String, String>> lines() {
    return made.counted("SELECT line_id, amount FROM spend_line ORDER BY line_id");
  }

  private static List<String> ids(List<Map<String, String>> lines, String amount) {
    return lines.stream()
        .filter(line -> line.get("amount").equals(amount))
        .map(line -> line.get("line_id"))
        .toList();
  }

  private static List<String> changes() {
    return joined(
        "SELECT change_kind, financial_year, old_amount, new_amount, changed_columns, cause"
            + " FROM change WHERE changed_table = 'spend_line'");
  }

  private static List<String> restated() {
    return joined(
        "SELECT since_date, changed_table, record_type, place_code, financial_year,"
            + " cofog_division, old_amount, new_amount, cause FROM change"
            + " WHERE change_kind = 'restated'");
  }

  private static List<String> retractions() {
    return joined(
        "SELECT amount, first_seen_date, last_seen_date, superseded_by IS NOT NULL AS s, cause"
            + " FROM retraction");
  }

  private static List<String> joined(String query) {
    return made.counted(query).stream()
        .map(row -> String.join(" ", row.values().stream().map(String::valueOf).toList()))
        .toList();
  }
}
