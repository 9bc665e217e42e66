package org.totalplace.count.official;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlSession;

/**
 * The count ledger, in SQL, beside the transactions and never added to them. Works in a database of
 * its own in memory ({@code official}) and shows the published tables as views of the caller's.
 */
public final class OfficialCount {
  /** In the order of what they read: see the first lines of each. */
  private static final List<String> STEPS =
      List.of(
          "facts.sql",
          "weights.sql",
          "figures.sql",
          "count.sql",
          "release.sql",
          "funding.sql",
          "groups.sql",
          "reconciliation.sql");

  /** The published tables that need official figures only. */
  public static final List<String> TABLES =
      List.of(
          "total_place_count",
          "total_place_funding",
          "total_place_group",
          "outturn_line",
          "place_apportionment",
          "place_overlap",
          "key_comparison",
          "reconciliation");

  /** The only meeting of the two ledgers. */
  private static final String COVERAGE = "coverage_of_count";

  private final Optional<Path> referenceData;

  private OfficialCount(Optional<Path> referenceData) {
    this.referenceData = referenceData;
  }

  /** From the fact tables of a {@code reference-data} folder. */
  public static OfficialCount of(Path referenceData) {
    return new OfficialCount(Optional.of(referenceData));
  }

  /** No official figures: the tables are there and have no rows. */
  public static OfficialCount none() {
    return new OfficialCount(Optional.empty());
  }

  /**
   * Needs the table {@code outturn_read}: the figures that were read from files, {@link
   * #nothingRead} where there are none. Leaves {@link #TABLES}, and {@code outturn_use}: which of
   * the figures that were read are in the count.
   */
  public void run(SqlSession sql) {
    if (referenceData.isEmpty()) {
      TABLES.forEach(table -> empty(sql, table));
      sql.run(
          "CREATE TEMP VIEW outturn_use AS SELECT file_no, table_name, financial_year, '' AS what"
              + " FROM outturn_read WHERE false");
      String coverage = TableDefinitions.of("release", "coverage").createTableSql();
      sql.run(coverage.replaceFirst("CREATE TABLE coverage", "CREATE TABLE outturn_coverage"));
      return;
    }
    sql.run("SET VARIABLE reference = " + SqlSession.literal(referenceData.get()));
    sql.run("ATTACH ':memory:' AS official");
    inOfficial(sql, STEPS);
    TABLES.forEach(table -> show(sql, table));
    show(sql, "outturn_use");
    show(sql, "outturn_coverage");
  }

  /** The count of the figures that ship, and of no others. */
  public static void nothingRead(SqlSession sql) {
    String create = TableDefinitions.of("normalised", "outturn_line").createTableSql();
    sql.run(create.replaceFirst("CREATE TABLE outturn_line", "CREATE TEMP TABLE figure_read"));
    sql.run(
        "CREATE TEMP VIEW outturn_read AS SELECT 0 AS file_no, '' AS file_name, * FROM figure_read");
  }

  /** Needs {@link #run} and the counted lines of the transactions; leaves {@link #COVERAGE}. */
  public void compare(SqlSession sql) {
    if (referenceData.isEmpty()) {
      empty(sql, COVERAGE);
      return;
    }
    sql.runFile(OfficialCount.class, "payments.sql");
    compareOwnPayments(sql);
  }

  /** Needs {@code own_payment} and {@code own_payer}. */
  static void compareOwnPayments(SqlSession sql) {
    inOfficial(sql, List.of("coverage.sql"));
    show(sql, COVERAGE);
  }

  private static void inOfficial(SqlSession sql, List<String> files) {
    String ours = database(sql);
    sql.run("USE official");
    files.forEach(file -> sql.runFile(OfficialCount.class, file));
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
