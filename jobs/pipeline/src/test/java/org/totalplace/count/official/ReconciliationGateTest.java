package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.OfficialYears;
import org.totalplace.reference.ReferenceData;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** What a wrong figure does: the checks that stop a publish must see it. */
class ReconciliationGateTest {
  @TempDir Path folder;

  @Test
  void bodyWithAWrongFigure_isBeyondTheEnglandTotal() throws IOException {
    Path reference = copy();
    change(
        reference.resolve("official/outturn/2013-14.csv"),
        text -> text.replace("2013-14,E0101,190,95450000\n", "2013-14,E0101,190,95460000\n"));

    assertThat(beyond(reference)).containsExactly("line_nation|2013-14|190");
  }

  @Test
  void regionWithAWrongFigure_isBeyondTheReturns() throws IOException {
    Path reference = copy();
    change(
        reference.resolve("official/outturn/2014-15.csv"),
        text ->
            text.replaceFirst("2014-15,E4204,190,\\d+\n", "2014-15,E4204,190,5000000000\n")
                .replaceFirst("2014-15,ENGLAND,190,\\d+\n", "2014-15,ENGLAND,190,39999999000\n"));

    assertThat(beyond(reference))
        .contains("local_current|2014-15|all", "per_head_band|2014-15|pounds");
  }

  private List<String> beyond(Path reference) {
    Path spill = folder.resolve("spill");
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(2, "700MB"), spill)) {
      OfficialCount.nothingRead(sql);
      OfficialCount.of(new ReferenceData(reference)).run(sql);
      return sql
          .rows(
              "SELECT DISTINCT check_code || '|' || financial_year || '|' || subject AS what FROM reconciliation"
                  + " WHERE status = 'beyond' AND is_gate ORDER BY ALL")
          .stream()
          .map(row -> row.get("what"))
          .toList();
    }
  }

  private Path copy() {
    return OfficialYears.only(folder.resolve("home"), "2013-14", "2014-15")
        .referenceData()
        .folder();
  }

  private static void change(Path file, UnaryOperator<String> edit) throws IOException {
    String before = Files.readString(file);
    String after = edit.apply(before);
    assertThat(after).as("the test changes something").isNotEqualTo(before);
    Files.writeString(file, after);
  }
}
