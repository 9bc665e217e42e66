package org.totalplace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.totalplace.count.MadeLine.line;
import static org.totalplace.count.MadeLine.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.count.MadeFile;
import org.totalplace.count.MadeLine;
import org.totalplace.count.MadeWorkspace;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/** Every rule lets a right count pass and stops one in which the thing it guards is damaged. */
final class CheckTest {
  private static final String LINES = "spend_line/" + MadeWorkspace.DEVON + ".parquet";
  private static final String SOURCE = "devon-county-council";
  private static final Set<String> BROKEN = new TreeSet<>();

  @TempDir static Path once;
  @TempDir Path output;
  private static MadeWorkspace original;
  private MadeWorkspace made;

  @BeforeAll
  static void rightCount() {
    LocalDate june = LocalDate.of(2024, 6, 1);
    List<MadeLine> rolling = new ArrayList<>(month("2024-04", 20, 1));
    rolling.addAll(month("2024-05", 20, 2));
    List<MadeLine> next = new ArrayList<>(month("2024-05", 20, 2));
    next.addAll(month("2024-06", 20, 3));
    original =
        new MadeWorkspace(once)
            .source(SOURCE)
            .body("NHS Devon", "GB-NHS-QJK", true)
            .body("University of Exeter", "TP-HE-university-of-exeter", false)
            .person("Jo Example")
            .purpose("all payments below the limit", "99", MadeWorkspace.DEVON, "unitemised")
            .file(SOURCE, "1-roll.csv", june, rolling)
            .file(SOURCE, "2-roll.csv", june, next)
            .file(
                SOURCE,
                "3-first.csv",
                line("2024-03-01", 10_00, "NHS Devon"),
                line("2024-03-02", 20_00, "Jo Example"),
                line("2024-03-02", 21_00, "Builders Ltd"),
                line("2024-03-03", 30_00, "University of Exeter"),
                line("2024-03-04", 40_00, "Various", "all payments below the limit"))
            .copy(SOURCE, "4-copy.csv", "3-first.csv")
            .write();
    original.count();
  }

  @BeforeEach
  void aCopyOfTheRightCount() throws IOException {
    made = original.copyTo(output);
  }

  @AfterAll
  static void everyRule_hasBeenBrokenOnce() {
    assertThat(BROKEN)
        .as("A rule that nothing here breaks may never object: add a line to a table below.")
        .containsAll(Check.RULES.stream().map(SqlFile::title).toList())
        .contains(Check.KEYS);
  }

  @Test
  void rightCount_passesAndItsTotalsClose() {
    CheckResult result = check();

    assertThat(result.warnings()).isEmpty();
    assertThat(result.controls())
        .extracting(control -> control.name() + " " + control.rows())
        .containsExactly(
            "in 94",
            "rejected 0",
            "skipped 4",
            "accepted 90",
            "set aside 25",
            "counted 65",
            "transfers 1",
            "unitemised 1",
            "net 63");
    assertThat(pence(result, "accepted"))
        .isEqualTo(pence(result, "set aside") + pence(result, "counted"));
    assertThat(pence(result, "counted"))
        .isEqualTo(pence(result, "transfers") + pence(result, "unitemised") + pence(result, "net"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          places_hold_all_the_money             | place_spend  | SELECT * REPLACE (gross + 0.01 AS gross, net + 0.01 AS net) FROM t
          places_hold_all_the_money             | place_spend  | FROM t WHERE place_basis <> 'beneficiary'
          gross_less_transfers_is_net           | place_spend  | SELECT * REPLACE (net - 1 AS net) FROM t
          gross_less_transfers_is_net           | place_spend  | SELECT * REPLACE (net + unitemised AS net) FROM t
          places_hold_all_the_money             | place_spend  | SELECT * REPLACE (0 AS unitemised, net + unitemised AS net) FROM t
          apportioned_money_is_the_lines        | place_spend_apportioned | SELECT * REPLACE (0 AS unitemised, net + unitemised AS net) FROM t
          weights_are_whole                     | place_weight | FROM t WHERE place_code <> 'E07000041'
          weights_are_whole                     | place_weight | SELECT * REPLACE (weight + 0.000000001 AS weight) FROM t
          weights_are_whole                     | place_weight | FROM t WHERE false
          summaries_hold_all_the_lines          | facet_spend   | FROM t OFFSET 1
          summaries_hold_all_the_lines          | facet_spend   | FROM t UNION ALL FROM t
          summaries_hold_all_the_lines          | unknown_money | SELECT * REPLACE (pounds + 1 AS pounds) FROM t
          apportioned_money_is_the_lines        | place_spend_apportioned | FROM t WHERE place_code <> 'E07000041'
          apportioned_money_is_the_lines        | place_spend_apportioned | SELECT * REPLACE (gross + 0.01 AS gross, net + 0.01 AS net) FROM t
          published_lines_are_the_lines_counted | spend_line   | FROM t WHERE line_number <> 3
          published_lines_are_the_lines_counted | spend_line   | SELECT * REPLACE (amount + 0.01 AS amount) FROM t
          published_lines_are_the_lines_counted | overlap_line | FROM t WHERE line_number <> 3
          keys_resolve                          | spend_line   | FROM t UNION ALL FROM t
          line_ids_are_unique                   | spend_line   | SELECT * REPLACE (CAST(0 AS BIGINT) AS line_id) FROM t
          people_are_not_named                  | spend_line   | SELECT * REPLACE (coalesce(payee_name, 'Jo Example') AS payee_name) FROM t
          netted_money_passes_on                | spend_line   | SELECT * REPLACE (CASE WHEN payee_agency_id LIKE 'TP-HE%' THEN 'transfer_to_counted' ELSE flow_kind END AS flow_kind) FROM t
          keys_resolve                          | place        | FROM t WHERE place_code <> 'E10000008'
          keys_resolve                          | agency       | FROM t WHERE agency_id <> 'GB-LAE-DEV'
          keys_resolve                          | rule         | FROM t WHERE rule_id <> 'FK-16'
          keys_resolve                          | theme        | FROM t WHERE theme_code <> '99'
          keys_resolve                          | flow_kind    | FROM t WHERE flow_kind <> 'service'
          keys_resolve                          | code         | FROM t WHERE code <> 'payer_area'
          keys_resolve                          | published_file | FROM t UNION ALL FROM t
          keys_resolve                          | source_file  | FROM t UNION ALL FROM t
          keys_resolve                          | spend_line   | SELECT * REPLACE (concat('TP01', chr(124), 'TP99') AS theme_tags) FROM t
          set_aside_lines_are_counted_elsewhere | overlap_line | SELECT * REPLACE ('ffff' AS counted_in_sha256) FROM t
          set_aside_lines_are_counted_elsewhere | source_file  | SELECT * REPLACE ('nowhere.csv' AS superseded_by) FROM t
          rows_in                               | source_file  | SELECT * REPLACE (rows_rejected + 1 AS rows_rejected) FROM t
          something_is_counted                  | source_file  | SELECT * REPLACE (0 AS rows_counted) FROM t
          official_figures_reconcile            | reconciliation | FROM t UNION ALL SELECT 'line_england', 'Sum', '2013-14', 'E92000001', 'England', '190', 1.00, 9.00, 8.00, 800, 0, 5.00, 'beyond', true, 'made'
          """)
  void countedTable_thatIsDamaged_doesNotPass(String rule, String table, String damage) {
    String file = table.equals("spend_line") ? LINES : table + ".parquet";
    rewrite(made.workspace().counted().resolve(file), damage);

    assertBroken(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FROM t", "FROM t ORDER BY line_id", "FROM t LIMIT 1"})
  void linesOfAFileThatIsKnown_inAnotherFile_doNotPass(String lines) throws IOException {
    check();
    Path known = made.workspace().counted().resolve(LINES);
    Path other = Files.copy(known, known.resolveSibling("OTHER.parquet"));
    if (!lines.equals("FROM t")) {
      rewrite(other, lines);
    }

    assertBroken("line_ids_are_unique");
    assertBroken(Check.KEYS);
  }

  @Test
  void codesOfAFileThatIsKnown_areStillHeldAgainstTheirTables() {
    check();
    rewrite(made.workspace().counted().resolve("theme.parquet"), "FROM t WHERE theme_code <> '99'");

    assertBroken(Check.KEYS);
  }

  @Test
  void keysOfATableThatIsKnown_areAskedAgainOnceItChanges() throws IOException {
    check();
    assertThat(check().warnings()).isEmpty();
    rewrite(
        made.workspace().counted().resolve("published_file.parquet"), "FROM t UNION ALL FROM t");

    assertBroken(Check.KEYS);
  }

  @Test
  void readingsOfASourceThatIsKnown_areNotOpened_untilSomethingOfItChanges() throws IOException {
    CheckResult first = check();
    MadeFile file = made.file(SOURCE, "3-first.csv");
    Path reading = made.workspace().normalised(SOURCE, file.sha256());
    rewrite(reading.resolve("spend_line.parquet"), "FROM t LIMIT 3");
    assertThat(check()).as("nothing that is published was made of it since").isEqualTo(first);

    Path lines = made.workspace().counted().resolve(LINES);
    rewrite(lines, "SELECT * REPLACE (CAST('else' AS VARCHAR) AS sheet) FROM t");
    assertBroken("lines_are_the_rows_accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading.json", "answers.json"})
  void readingsOfASourceThatWasReadOrAnsweredAnew_areOpened(String json) throws IOException {
    check();
    MadeFile file = made.file(SOURCE, "3-first.csv");
    Path reading = made.workspace().normalised(SOURCE, file.sha256());
    rewrite(reading.resolve("payee.parquet"), "FROM t LIMIT 2");
    Path changed =
        json.equals("reading.json")
            ? reading.resolve(json)
            : made.workspace().classified(SOURCE).resolve(json);
    Files.writeString(changed, (Files.exists(changed) ? Files.readString(changed) : "{}") + "\n");

    assertBroken("keys_are_the_lines");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lines_are_the_rows_accepted   | spend_line.parquet | FROM t LIMIT 3
          lines_are_the_rows_accepted   | spend_line.parquet | SELECT * REPLACE (amount * 2 AS amount) FROM t
          keys_are_the_lines            | payee.parquet      | FROM t LIMIT 2
          keys_are_the_lines            | purpose.parquet    | SELECT * REPLACE (amount + 1 AS amount) FROM t
          rejects_are_the_rows_rejected | reject.parquet     | SELECT 'devon-county-council' AS source_id, 'SHA' AS file_sha256, '' AS sheet, 9::BIGINT AS line_number, 'x' AS code, 'Amount' AS column_name, 'n/a' AS raw_text, NULL::DECIMAL(18,2) AS amount
          """)
  void reading_thatIsDamaged_doesNotPass(String rule, String name, String damage) {
    MadeFile file = made.file(SOURCE, "3-first.csv");
    Path folder = made.workspace().normalised(SOURCE, file.sha256());
    rewrite(folder.resolve(name), damage.replace("SHA", file.sha256()));

    assertBroken(rule);
  }

  @Test
  void officialFigureThatIsNotPublishedAsRead_doesNotPass() throws IOException {
    MadeFile file = made.file(SOURCE, "3-first.csv");
    Path folder = made.workspace().normalised(SOURCE, file.sha256());
    String year = "SELECT '%s' AS file_sha256, '2017-18' AS financial_year, '190' AS line_code";
    rewrite(
        Files.copy(folder.resolve("spend_line.parquet"), folder.resolve("outturn_line.parquet")),
        (year + ", '%s' AS source_id, 'outturn' AS table_name, 500.00 AS amount")
            .formatted(file.sha256(), SOURCE));
    rewrite(
        made.workspace().counted().resolve("outturn_line.parquet"),
        "FROM t UNION ALL BY NAME " + (year + ", 499.99 AS amount").formatted(file.sha256()));

    assertBroken("official_figures_are_the_figures_read");
  }

  @Test
  void cardWhoseRowsDoNotAddUp_doesNotPass() throws IOException {
    MadeFile file = made.file(SOURCE, "3-first.csv");
    Path card = made.workspace().normalised(SOURCE, file.sha256()).resolve("reading.json");
    Files.writeString(card, Files.readString(card).replace("\"blank\": 1", "\"blank\": 2"));

    assertBroken("rows_in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          payee_answer   | FROM t OFFSET 1
          purpose_answer | FROM t UNION ALL FROM t
          """)
  void answersThatAreMissingOrDouble_doNotPass(String table, String damage) {
    rewrite(made.workspace().classified(SOURCE).resolve(table + ".parquet"), damage);

    assertBroken("every_key_has_one_answer");
  }

  @Test
  void answerThatIsMissingWhenCounting_doesNotPass() {
    rewrite(
        made.workspace().classified(SOURCE).resolve("payee_answer.parquet"),
        "FROM t WHERE payee_name <> 'Builders Ltd'");
    made.count();

    assertBroken("published_lines_are_the_lines_counted");
  }

  @ParameterizedTest
  @CsvSource({
    "individual, payee_name, 1",
    "sole_trader, payee_name, 1",
    "redacted, payee_name, 1",
    "individual, NULL, 1",
    "sole_trader, NULL, 1",
    "redacted, NULL, 1",
    "unknown, NULL, 0",
    "unknown, payee_name, 0",
    "company, NULL, 0"
  })
  void lineOfAClassThatIsNotNamed_withNameOrId_doesNotPass(String type, String name, int breaches) {
    rewrite(
        made.workspace().counted().resolve(LINES),
        """
        SELECT * REPLACE (
          CASE WHEN payee_name = 'Builders Ltd' THEN '%s' ELSE payee_class END AS payee_class,
          CASE WHEN payee_name = 'Builders Ltd' THEN %s ELSE payee_name END AS payee_name,
          CASE WHEN payee_name = 'Builders Ltd' THEN 'TP-PAYEE-x' ELSE payee_id END AS payee_id)
        FROM t"""
            .formatted(type, name));

    List<Breach> found = new ArrayList<>();
    try {
      check();
    } catch (CheckFailedException e) {
      found.addAll(e.breaches());
    }

    assertThat(found.stream().filter(breach -> breach.rule().equals("people_are_not_named")))
        .hasSize(breaches)
        .allSatisfy(breach -> assertThat(breach.what()).startsWith("1 lines of class " + type));
  }

  private void assertBroken(String rule) {
    assertThatThrownBy(this::check)
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.breaches()).extracting(Breach::rule).contains(rule))
        .hasMessageContaining(rule);
    BROKEN.add(rule);
  }

  private CheckResult check() {
    return new Check(made.workspace(), made.catalogue()).run();
  }

  private static long pence(CheckResult result, String control) {
    return result.controls().stream()
        .filter(c -> c.name().equals(control))
        .findFirst()
        .orElseThrow()
        .pence();
  }

  /** Replaces a Parquet file by a query over itself, which is called {@code t}. */
  private void rewrite(Path file, String query) {
    Path other = file.resolveSibling("other.parquet");
    try (SqlSession sql = made.open()) {
      sql.run("CREATE VIEW t AS FROM " + SqlSession.literal(file));
      sql.run("COPY (" + query + ") TO " + SqlSession.literal(other) + " (FORMAT parquet)");
      Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
