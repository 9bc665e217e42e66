package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.MadeLine.line;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.source.SourceDefinition.Cadence;
import org.totalplace.sql.SqlSession;

/** What is there, what is missing, and when more is due. The run is of 1 July 2024. */
final class CoverageTest {
  private static final String SOURCE = "devon-county-council";
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 20);

  @TempDir Path output;

  @Test
  void months_areMissingPublishedPartialZeroAndNotDue() {
    MadeWorkspace made = made("month");
    for (String month : List.of("2023-10", "2023-11", "2023-12", "2024-01")) {
      made.file(SOURCE, month + ".csv", JUNE, MadeLine.month(month, 20, month.hashCode() % 97));
    }
    made.file(SOURCE, "2024-02.csv", JUNE, MadeLine.month("2024-02", 3, 5))
        .file(SOURCE, "2024-04.csv", JUNE, MadeLine.month("2024-04", 4, 6))
        .file(SOURCE, "nil-2024-05.csv", JUNE, List.of())
        .write();
    nil(made, "nil-2024-05.csv");
    made.count();

    assertThat(statuses(made))
        .containsExactly(
            "2023-10-01 2023-10-31 published 20",
            "2023-11-01 2023-11-30 published 20",
            "2023-12-01 2023-12-31 published 20",
            "2024-01-01 2024-01-31 published 20",
            "2024-02-01 2024-02-29 partial 3",
            "2024-03-01 2024-03-31 missing 0",
            "2024-04-01 2024-04-30 published 4",
            "2024-05-01 2024-05-31 zero 0",
            "2024-06-01 2024-06-30 not_due 0",
            "2024-07-01 2024-07-31 not_due 0");
    assertThat(source(made)).isEqualTo("2024-04-04 2024-07-30 false");
  }

  @Test
  void yearWhoseLinesFallByFourFifths_isPartial() {
    MadeWorkspace made = made("year");
    made.file(SOURCE, "a.csv", JUNE, MadeLine.month("2020-05", 30, 1))
        .file(SOURCE, "b.csv", JUNE, MadeLine.month("2021-05", 5, 2))
        .file(SOURCE, "c.csv", JUNE, MadeLine.month("2022-05", 30, 3))
        .write()
        .count();

    assertThat(statuses(made))
        .containsExactly(
            "2020-04-01 2021-03-31 published 30",
            "2021-04-01 2022-03-31 partial 5",
            "2022-04-01 2023-03-31 published 30",
            "2023-04-01 2024-03-31 missing 0",
            "2024-04-01 2025-03-31 not_due 0");
    assertThat(source(made)).isEqualTo("2022-05-28 2024-04-30 true");
  }

  @Test
  void fourWeeks_areThirteenPeriodsOfTheFinancialYear() {
    MadeWorkspace made = made("four_weeks");
    made.file(SOURCE, "p12.csv", line("2024-03-01", 100, "A"), line("2024-03-02", 200, "A"))
        .file(SOURCE, "p13.csv", line("2024-03-31", 300, "A"), line("2024-04-01", 400, "B"))
        .write()
        .count();

    assertThat(statuses(made))
        .containsExactly(
            "2024-02-03 2024-03-01 published 1",
            "2024-03-02 2024-03-31 published 2",
            "2024-04-01 2024-04-28 published 1",
            "2024-04-29 2024-05-26 missing 0",
            "2024-05-27 2024-06-23 not_due 0",
            "2024-06-24 2024-07-21 not_due 0");
    assertThat(source(made)).isEqualTo("2024-04-01 2024-06-25 true");
  }

  @Test
  void weeks_areCountedFromMonday() {
    MadeWorkspace made = made("week");
    made.file(SOURCE, "w.csv", line("2024-05-20", 100, "A"), line("2024-06-02", 200, "A"))
        .write()
        .count();

    assertThat(statuses(made))
        .containsExactly(
            "2024-05-20 2024-05-26 published 1",
            "2024-05-27 2024-06-02 published 1",
            "2024-06-03 2024-06-09 not_due 0",
            "2024-06-10 2024-06-16 not_due 0",
            "2024-06-17 2024-06-23 not_due 0",
            "2024-06-24 2024-06-30 not_due 0",
            "2024-07-01 2024-07-07 not_due 0");
    assertThat(source(made)).isEqualTo("2024-06-02 2024-07-09 false");
  }

  @Test
  void sourceThatPublishedOnce_isNeverDue_andNoPeriodOfItIsMissing() {
    MadeWorkspace made = made("once");
    made.file(SOURCE, "a.csv", JUNE, MadeLine.month("2024-01", 30, 1))
        .file(SOURCE, "b.csv", JUNE, MadeLine.month("2024-03", 3, 2))
        .write()
        .count();

    assertThat(statuses(made))
        .extracting(row -> row.split(" ")[2])
        .containsExactly(
            "published", "not_due", "published", "not_due", "not_due", "not_due", "not_due");
    assertThat(source(made)).isEqualTo("2024-03-03 null null");
  }

  private MadeWorkspace made(String every) {
    return new MadeWorkspace(output)
        .source(SOURCE, MadeWorkspace.DEVON, "E10000008", 0, new Cadence(every, 30));
  }

  private static List<String> statuses(MadeWorkspace made) {
    return made
        .counted(
            "SELECT period_start_date, period_end_date, status, lines FROM coverage ORDER BY ALL")
        .stream()
        .map(row -> String.join(" ", row.values()))
        .toList();
  }

  private static String source(MadeWorkspace made) {
    List<String> values =
        new ArrayList<>(
            made.counted("SELECT newest_date, next_due_date, is_stale FROM source")
                .get(0)
                .values());
    return String.join(" ", values.stream().map(String::valueOf).toList());
  }

  /** Says of a file that it is a nil return, as normalise does. */
  private static void nil(MadeWorkspace made, String path) {
    MadeFile file = made.file(SOURCE, path);
    Path notices = made.workspace().normalised(SOURCE, file.sha256()).resolve("notice.parquet");
    try (SqlSession sql = made.open()) {
      sql.run(TableDefinitions.of("normalised", "notice").createTableSql());
      sql.insert(
          "notice",
          List.of(
              Arrays.asList(
                  SOURCE, file.sha256(), "nil_return", "info", 1L, 1, "", 0L, "", "", "nothing")));
      sql.run("COPY notice TO " + SqlSession.literal(notices) + " (FORMAT parquet)");
    }
  }
}
