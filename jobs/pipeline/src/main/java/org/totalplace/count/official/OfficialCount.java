package org.totalplace.count.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.totalplace.reference.ReferenceData;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlGraph;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;

/**
 * The count ledger, in SQL, beside the transactions and never added to them. Works in a database of
 * its own in memory ({@code official}) and shows the published tables as views of the caller's.
 */
public final class OfficialCount {
  /** The published tables that need official figures only. */
  public static final List<String> TABLES =
      List.of(
          "place_year",
          "place_theme_year",
          "place_series",
          "series_break",
          "place_characteristic",
          "similar_place",
          "place_outline",
          "map_class",
          "total_place_count",
          "total_place_funding",
          "total_place_group",
          "key_test",
          "vintage",
          "outturn_line",
          "outturn_detail",
          "place_apportionment",
          "place_overlap",
          "key_comparison",
          "reconciliation");

  /** What only other steps need: which figures were read, the returns, the years, the prices. */
  private static final List<String> MORE =
      List.of("outturn_use", "outturn_coverage", "counted_span", "deflator");

  /** The only meeting of the two ledgers. */
  private static final String COVERAGE = "coverage_of_count";

  /** The one of {@link #TABLES} that {@link #compare} adds rows to. */
  public static final String ADDED_TO = "reconciliation";

  private static final Set<String> PAYMENTS = Set.of("own_payment", "own_payer");

  private static final SqlGraph FIGURES = figures();

  private final Optional<ReferenceData> reference;

  private OfficialCount(Optional<ReferenceData> reference) {
    this.reference = reference;
  }

  /** From the fact tables of the reference data. */
  public static OfficialCount of(ReferenceData reference) {
    return new OfficialCount(Optional.of(reference));
  }

  /** No official figures: the tables are there and have no rows. */
  public static OfficialCount none() {
    return new OfficialCount(Optional.empty());
  }

  /**
   * {@link #run} or what stands in for it, and {@link #compare}, as steps of the stage.
   *
   * @param run leaves what {@link #run} leaves
   */
  public List<SqlStep> steps(Consumer<SqlSession> run) {
    Set<String> figures = new TreeSet<>(TABLES);
    figures.addAll(MORE);
    return List.of(
        SqlStep.of("official figures", Set.of("outturn_read"), figures, run),
        new SqlStep(
            "official figures and payments",
            PAYMENTS,
            Set.of(COVERAGE),
            Set.of(ADDED_TO),
            this::compare));
  }

  /** The reference data with the official figures; empty where there are none. */
  public Optional<ReferenceData> reference() {
    return reference;
  }

  /**
   * Needs the table {@code outturn_read}: the figures that were read from files, {@link
   * #nothingRead} where there are none. Leaves {@link #TABLES}, and {@code outturn_use}: which of
   * the figures that were read are in the count.
   */
  public void run(SqlSession sql) {
    if (reference.isEmpty()) {
      TABLES.forEach(table -> empty(sql, table));
      sql.run(
          "CREATE TEMP VIEW outturn_use AS SELECT source_id, file_name, table_name, financial_year, '' AS what"
              + " FROM outturn_read WHERE false");
      String coverage = TableDefinitions.of("release", "coverage").createTableSql();
      sql.run(coverage.replaceFirst("CREATE TABLE coverage", "CREATE TABLE outturn_coverage"));
      sql.run("CREATE TABLE deflator (financial_year VARCHAR, price_level BIGINT)");
      sql.run(
          "CREATE VIEW counted_span AS SELECT CAST(NULL AS DATE) AS from_date, CAST(NULL AS DATE) AS to_date");
      return;
    }
    attach(sql, ":memory:");
    count(sql);
    show(sql);
  }

  /** Opens the database of the official figures, which has none yet or is a kept one. */
  public void attach(SqlSession sql, String database) {
    sql.run("ATTACH " + SqlSession.literal(database) + " AS official");
  }

  /** Counts the figures in the attached database. */
  public void count(SqlSession sql) {
    sql.run("SET VARIABLE reference = " + SqlSession.literal(reference.orElseThrow().folder()));
    inOfficial(sql, () -> FIGURES.run(sql));
  }

  /** Shows what the attached database has as views of the session's own. */
  public static void show(SqlSession sql) {
    TABLES.forEach(table -> show(sql, table));
    MORE.forEach(table -> show(sql, table));
  }

  /** The count of the figures that ship, and of no others. */
  public static void nothingRead(SqlSession sql) {
    String create = TableDefinitions.of("normalised", "outturn_line").createTableSql();
    sql.run(create.replaceFirst("CREATE TABLE outturn_line", "CREATE TEMP TABLE figure_read"));
    sql.run("CREATE TEMP VIEW outturn_read AS SELECT '' AS file_name, * FROM figure_read");
  }

  /**
   * Needs {@link #run}, and {@code own_payment} and {@code own_payer} of the transactions; leaves
   * {@link #COVERAGE}.
   */
  public void compare(SqlSession sql) {
    if (reference.isEmpty()) {
      empty(sql, COVERAGE);
      return;
    }
    compareOwnPayments(sql);
  }

  static void compareOwnPayments(SqlSession sql) {
    Set<String> inputs = new TreeSet<>(FIGURES.writes());
    inputs.addAll(PAYMENTS);
    SqlGraph comparison = SqlGraph.of(inputs, OfficialCount.class, "compare");
    inOfficial(sql, () -> comparison.run(sql));
    show(sql, COVERAGE);
  }

  private static SqlGraph figures() {
    List<SqlStep> steps = new ArrayList<>(SqlGraph.steps(OfficialCount.class, ""));
    steps.add(SqlFile.of(SqlGraph.class, "largest_remainder.sql").step());
    return SqlGraph.of(Set.of("outturn_read", "reference"), steps);
  }

  /** Does the work with the attached database as the current one. */
  public static void inOfficial(SqlSession sql, Runnable work) {
    String ours = database(sql);
    sql.run("USE official");
    work.run();
    sql.run("USE \"" + ours + "\"");
  }

  private static String database(SqlSession sql) {
    return sql.rows("SELECT current_database() AS name").get(0).get("name");
  }

  private static void show(SqlSession sql, String table) {
    sql.run("CREATE VIEW " + table + " AS FROM official.main." + table);
  }

  private static void empty(SqlSession sql, String table) {
    sql.run(TableDefinitions.of("release", table).createTableSql());
  }
}
