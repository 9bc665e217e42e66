package org.totalplace.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.schema.TableDefinitions;
import org.totalplace.sql.SqlEngine;
import org.totalplace.sql.SqlFile;
import org.totalplace.sql.SqlSession;

/** Payments by year in the pounds of one year. */
final class PlaceSpendYearTest {
  @TempDir Path spill;

  @Test
  void year_hasItsMonthsAndItsPoundsOf2024_25() {
    try (SqlSession sql = SqlSession.open("jdbc:duckdb:", new SqlEngine(1, "200MB"), spill)) {
      sql.run(TableDefinitions.of("release", "place_spend").createTableSql());
      sql.run(
          "INSERT INTO place_spend SELECT 'E06000001', 'payer_area', make_date(2020, m, 1), y, 'A', '10', 'service', 'payment',"
              + " amount, 0, 0, amount, 1, 1 FROM (VALUES (4, '2020-21', 50.00), (5, '2020-21', 30.00), (5, '2020-21', -0.01),"
              + " (6, '2024-25', 100.00), (7, '2031-32', 9.00), (7, NULL, 5.00)) v(m, y, amount)");
      // prices rose by a quarter: 79.99 is 99.9875
      sql.run(
          "CREATE TABLE deflator AS FROM (VALUES ('2020-21', 800000), ('2024-25', 1000000)) v(financial_year, price_level)");
      SqlFile.of(Count.class, "place_spend_year.sql").run(sql);

      assertThat(
              sql.rows(
                  "SELECT financial_year, months, net, lines, net_in_2024_25_prices AS real FROM place_spend_year ORDER BY 1"))
          .extracting(Object::toString)
          .containsExactly(
              "{financial_year=2020-21, months=2, net=79.99, lines=3, real=99.99}",
              "{financial_year=2024-25, months=1, net=100.00, lines=1, real=100.00}",
              "{financial_year=2031-32, months=1, net=9.00, lines=1, real=null}");
    }
  }
}
