package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.model.Workspace;
import org.totalplace.nightly.command.Nightly;
import org.totalplace.nightly.progress.Terminal;
import org.totalplace.nightly.run.Outcome;
import org.totalplace.nightly.run.RunRequest;
import org.totalplace.reference.OfficialYears;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/**
 * Two districts, their county, police and fire, through every stage: golden/county-shape. What the
 * districts collect for the others is spent by the others, and once.
 */
final class CountyShapeTest {
  @TempDir static Path folder;

  @BeforeAll
  static void release() throws URISyntaxException {
    Path shape = Path.of(CountyShapeTest.class.getResource("/golden/county-shape").toURI());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    RunRequest request =
        Samples.request(
            OfficialYears.none(folder.resolve("home")),
            shape.resolve("sources"),
            shape.resolve("inbox"),
            folder.resolve("out"));
    assertThat(new Nightly(request, new Terminal(print, print, false)).run())
        .as(() -> said.toString(StandardCharsets.UTF_8))
        .isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void grossLessTransfers_isNetToThePennyForEveryBody() throws IOException {
    assertThat(
            rows(
                """
                SELECT agency_id, sum(gross), sum(transfers), sum(net) FROM place_spend
                WHERE place_basis = 'payer_area' GROUP BY ALL ORDER BY ALL
                """))
        .containsExactly(
            "GB-LAE-FYL 6735734.87 6652000.31 83734.56",
            "GB-LAE-LAN 710900.83 65000.00 645900.83",
            "GB-LAE-WYR 3879000.70 3810000.70 69000.00",
            "TP-FIRE-lancashire 14000.99 5000.00 9000.99",
            "TP-POL-lancashire 37000.25 7000.25 30000.00");
  }

  @Test
  void precepts_passOnAndEveryInstalmentStays() throws IOException {
    assertThat(
            rows(
                """
                SELECT payee_agency_id, count(*), sum(amount), bool_and(is_netted) FROM spend_line
                WHERE flow_kind = 'precept_or_levy' GROUP BY ALL ORDER BY ALL
                """))
        .containsExactly(
            "GB-LAE-LAN 3 8500000.00 true",
            "TP-FIRE-lancashire 2 270000.60 true",
            "TP-POL-lancashire 2 840000.40 true");
  }

  @Test
  void net_isWhatTheWholeCountyHandsToOthers() throws IOException {
    assertThat(rows("SELECT sum(amount) FROM spend_line WHERE NOT is_netted"))
        .containsExactly("837636.38");
    assertThat(
            rows(
                """
                SELECT payee_class, sum(amount) FROM spend_line WHERE is_netted
                  AND payee_agency_id IS NULL GROUP BY ALL
                """))
        .as("only money to bodies of the register passes on here")
        .isEmpty();
  }

  @Test
  void spendingOfTheWiderBodies_isSharedByTheAuthoritiesOfTheirAreasAndStaysTheSame()
      throws IOException {
    assertThat(
            rows(
                """
                SELECT area_code, count(DISTINCT place_code), sum(gross), sum(transfers), sum(net)
                FROM place_spend_apportioned GROUP BY ALL ORDER BY ALL
                """))
        .containsExactly(
            "E07000119 1 6735734.87 6652000.31 83734.56",
            "E07000128 1 3879000.70 3810000.70 69000.00",
            "E10000017 12 710900.83 65000.00 645900.83",
            "E23000003 14 37000.25 7000.25 30000.00",
            "E31000023 14 14000.99 5000.00 9000.99");
    assertThat(
            rows(
                """
                SELECT area_code, sum(weight) FROM place_weight GROUP BY ALL ORDER BY ALL
                """))
        .allSatisfy(row -> assertThat(row).endsWith(" 1.000000000"))
        .hasSize(5);
  }

  private static List<String> rows(String query) throws IOException {
    Path database = new Workspace(folder.resolve("out")).latest().resolve("total-place.duckdb");
    try (SqlSession sql =
        SqlSession.open("jdbc:duckdb:", new SqlEngine(2, "500MB"), folder.resolve("spill"))) {
      sql.run("ATTACH " + SqlSession.literal(database) + " AS release (READ_ONLY)");
      sql.run("USE release");
      return sql.rows(query).stream().map(CountyShapeTest::line).toList();
    }
  }

  private static String line(Map<String, String> row) {
    return String.join(" ", row.values());
  }
}
