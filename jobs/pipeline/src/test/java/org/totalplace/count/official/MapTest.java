package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.ShippedCount.rows;
import static org.totalplace.count.ShippedCount.value;

import org.junit.jupiter.api.Test;

/** What maps are drawn from, against the places and years of the count. */
final class MapTest {
  @Test
  void everyAuthorityOfTheNewestYear_hasAnOutlineAndATileOfItsOwn() {
    assertThat(
            rows(
                "SELECT place_name FROM place_year y ANTI JOIN place_outline o ON o.place_code = y.place_code_current"
                    + " WHERE status <> 'residual' AND financial_year = (SELECT max(financial_year) FROM place_year)"))
        .isEmpty();
    assertThat(
            value(
                "SELECT count(*) - count(DISTINCT (tile_column, tile_row)) + count(*) FILTER (NOT regexp_full_match(outline,"
                    + " '(M[0-9]+ [0-9]+l[-0-9 ]+z)+')) FROM place_outline"))
        .isEqualTo("0");
  }

  /** Five classes without a gap or an overlap; every value of every year is in one. */
  @Test
  void classes_followOnOneAnother_andEveryValueLiesInOne() {
    assertThat(
            rows(
                "SELECT layer, place_type FROM (SELECT *, lead(from_value) OVER (PARTITION BY layer, place_type ORDER BY class) AS next"
                    + " FROM map_class) GROUP BY ALL HAVING count(*) <> 5 OR count(*) FILTER (to_value IS DISTINCT FROM next) > 0"
                    + " OR count(*) FILTER (to_value <= from_value) > 0 OR count(*) FILTER (to_value IS NULL) <> 1"))
        .isEmpty();
    assertThat(
            value(
                "SELECT count(*) FROM (SELECT count(class) AS classes FROM place_year y LEFT JOIN map_class m"
                    + " ON layer = 'own' AND m.place_type = y.place_type AND known / population >= coalesce(from_value, -99999)"
                    + " AND known / population < coalesce(to_value, 9999999)"
                    + " WHERE population > 0 GROUP BY place_code, financial_year) WHERE classes <> 1"))
        .isEqualTo("0");
  }

  /** Natural breaks: each class within is a good part, none holds nearly all. */
  @Test
  void classesOfWhatIsKnown_eachHoldSomePlaces_andNoneNearlyAll() {
    assertThat(
            rows(
                "SELECT class, count(*) * 100 // sum(count(*)) OVER () AS per_cent FROM place_year JOIN map_class ON layer = 'known'"
                    + " AND known / amount >= coalesce(from_value, -9) AND known / amount < coalesce(to_value, 9)"
                    + " WHERE status = 'complete' AND known > 0 GROUP BY class ORDER BY class"))
        .hasSize(5)
        .allSatisfy(
            row -> assertThat(Double.parseDouble(row.get("per_cent"))).isBetween(5.0, 50.0));
  }
}
