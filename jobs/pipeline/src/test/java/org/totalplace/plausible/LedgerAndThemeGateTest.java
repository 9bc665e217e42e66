package org.totalplace.plausible;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.Home;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlSession;

/** What is seen of a body beside its outturn, and of its divisions beside the year before. */
final class LedgerAndThemeGateTest {
  @TempDir Path spill;
  private SqlSession sql;

  @BeforeEach
  void tables() {
    sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(2, "500MB"), spill);
    sql.run(
        """
        CREATE TABLE definition (source_id VARCHAR, kind VARCHAR, publisher_id VARCHAR);
        CREATE TABLE reading_text (content VARCHAR);
        CREATE TABLE in_spend_line (source_id VARCHAR, file_sha256 VARCHAR, record_type VARCHAR,
          amount DECIMAL(18, 2), amount_text VARCHAR, payment_date DATE, payee_key BIGINT);
        CREATE TABLE in_payee (source_id VARCHAR, filename VARCHAR, payee_name VARCHAR, lines BIGINT);
        CREATE TABLE in_purpose (source_id VARCHAR, filename VARCHAR, department VARCHAR, service VARCHAR,
          expense_area VARCHAR, expense_type VARCHAR, category VARCHAR);
        CREATE TABLE coverage_of_count (agency_id VARCHAR, agency_name VARCHAR, financial_year VARCHAR,
          months INTEGER, transactions_net DECIMAL(18, 2), counted DECIMAL(18, 2));
        CREATE TABLE agency (agency_id VARCHAR, agency_name VARCHAR);
        CREATE TABLE part_paid_to (agency_id VARCHAR, year INTEGER, division VARCHAR, payee_hash UBIGINT,
          amount DECIMAL(38, 2));
        """);
  }

  @AfterEach
  void close() {
    sql.close();
  }

  @Test
  void bodyThatPaysMoreThanItSpends_orNextToNothing_isNamed() {
    sql.run(
        """
        INSERT INTO coverage_of_count VALUES
          ('A', 'More', '2015-16', 12, 700, 1000), ('A', 'More', '2015-16', 12, 501, 0),
          ('B', 'Enough', '2015-16', 12, 1199, 1000), ('C', 'Little', '2015-16', 12, 29, 1000),
          ('D', 'Just seen', '2015-16', 12, 31, 1000), ('E', 'One month', '2015-16', 1, 9, 1000),
          ('F', 'None', '2015-16', 12, 0, 1000), ('G', 'More in five months', '2015-16', 5, 1300, 1000)
        """);
    assertThat(findings())
        .containsExactly(
            "PL-30 flagged A 2015-16 null", "PL-30 flagged G 2015-16 null",
            "PL-31 flagged C 2015-16 null", "PL-31 flagged F 2015-16 null");
    assertThat(
            sql.rows("SELECT evidence FROM plausibility WHERE agency_id = 'A'")
                .get(0)
                .get("evidence"))
        .isEqualTo(
            "More paid 1201.00 net in 12 months of 2015-16, 120.1 % of the 1000.00 that the count has");
  }

  @Test
  void divisionThatMovesWhileItsPayeesStay_isNamed() {
    paid(2022, 4, 1, 30, 100_000);
    paid(2023, 5, 1, 30, 110_000);
    assertThat(findings())
        .containsExactly(
            "PL-40 flagged GB-LAE-EXA 2022-23 04", "PL-40 flagged GB-LAE-EXA 2023-24 05");
  }

  @Test
  void divisionThatStandsOutAgainstBothYears_isNamedOnce() {
    paid(2022, 4, 1, 30, 100_000);
    paid(2023, 5, 1, 30, 110_000);
    paid(2024, 4, 1, 30, 100_000);
    assertThat(findings())
        .containsExactly(
            "PL-40 flagged GB-LAE-EXA 2022-23 04",
            "PL-40 flagged GB-LAE-EXA 2023-24 05",
            "PL-40 flagged GB-LAE-EXA 2024-25 04");
  }

  @Test
  void divisionThatGrowsWithNewPayees_isNot() {
    paid(2022, 4, 1, 30, 100_000);
    paid(2023, 4, 1, 30, 100_000);
    paid(2023, 5, 40, 60, 100_000);
    assertThat(findings()).isEmpty();
  }

  @Test
  void moneyOfWithheldPayees_smallSums_andYearsOfAnotherSize_sayNothing() {
    paid(2022, 4, 99, 99, 5_000_000);
    paid(2023, 5, 99, 99, 5_000_000);
    paid(2014, 4, 1, 9, 100_000);
    paid(2015, 5, 1, 9, 100_000);
    paid(2018, 4, 1, 30, 100_000);
    paid(2019, 5, 1, 30, 900_000);
    assertThat(findings()).isEmpty();
  }

  /** One payment of so many pounds to each payee of a range, in June of a year. */
  private void paid(int year, int theme, int fromPayee, int toPayee, int pounds) {
    sql.run(
        "INSERT INTO part_paid_to SELECT 'GB-LAE-EXA', %d, '0%d', i, %d FROM range(%d, %d) t(i) WHERE i <> 99"
            .formatted(year, theme, pounds, fromPayee, toPayee + 1));
  }

  private List<String> findings() {
    Plausible plausible = Plausible.of(Home.find().referenceData());
    plausible.rules(sql);
    plausible.readings(sql);
    plausible.counts(sql);
    return sql
        .rows(
            "SELECT rule_id, outcome, agency_id, financial_year, cofog_division FROM plausibility ORDER BY ALL")
        .stream()
        .map(row -> String.join(" ", row.values().stream().map(String::valueOf).toList()))
        .toList();
  }
}
