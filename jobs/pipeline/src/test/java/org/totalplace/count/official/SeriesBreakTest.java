package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.ShippedCount.rows;
import static org.totalplace.count.ShippedCount.value;

import org.junit.jupiter.api.Test;

/** Breaks of the series: each is there with what happened, and nothing else is. */
final class SeriesBreakTest {
  @Test
  void merger_isTheFirstYearOfTheNewAuthority() {
    assertThat(
            rows(
                "SELECT financial_year, what FROM series_break WHERE place_code_current = 'E06000066' AND break_code = 'merger'"
                    + " ORDER BY financial_year"))
        .extracting(Object::toString)
        .containsExactly(
            "{financial_year=2019-20, what=Mendip, Sedgemoor, South Somerset, Taunton Deane, West Somerset became"
                + " Mendip, Sedgemoor, Somerset West and Taunton, South Somerset}",
            "{financial_year=2023-24, what=Mendip, Sedgemoor, Somerset West and Taunton, South Somerset became Somerset}");
  }

  @Test
  void yearWithoutAReturn_isABreakOfThatYear() {
    assertThat(
            value(
                "SELECT string_agg(financial_year, ' ' ORDER BY financial_year) FROM series_break s"
                    + " JOIN place_series USING (place_code_current, financial_year)"
                    + " WHERE place_name = 'Birmingham' AND break_code = 'missing_return'"))
        .isEqualTo("2023-24 2024-25");
    assertThat(
            value(
                "SELECT count(*) FROM place_series p FULL JOIN (FROM series_break WHERE break_code = 'missing_return') b"
                    + " USING (place_code_current, financial_year) WHERE coalesce(p.is_return_missing, false) <> (b.what IS NOT NULL)"))
        .isEqualTo("0");
  }

  /** What a nation's returns are made of does not change by a tenth without a row that says so. */
  @Test
  void otherLinesInTheReturns_areABreak() {
    assertThat(
            rows(
                "WITH money AS (SELECT place_code[1:1] AS nation, financial_year, line_code, sum(abs(amount)) AS amount"
                    + " FROM outturn_line WHERE treatment = 'count' AND publication = 'returns' AND place_code IS NOT NULL GROUP BY ALL)"
                    + ", step AS (SELECT a.nation, a.financial_year, sum(a.amount) FILTER (b.amount IS NULL) / sum(a.amount) AS share"
                    + " FROM money a LEFT JOIN money b ON b.nation = a.nation AND b.line_code = a.line_code"
                    + " AND b.financial_year[1:4]::INTEGER = a.financial_year[1:4]::INTEGER - 1"
                    + " WHERE a.financial_year > '2013-14' GROUP BY ALL)"
                    + " FROM step WHERE share > 0.1 AND (nation, financial_year) NOT IN (SELECT (place_code_current[1:1], financial_year)"
                    + " FROM series_break WHERE break_code IN ('form', 'coverage')) ORDER BY ALL"))
        .isEmpty();
  }

  @Test
  void kinds_areCounted() {
    assertThat(
            rows(
                "SELECT break_code, count(*) AS rows, count(DISTINCT place_code_current) AS places, min(financial_year) AS first"
                    + " FROM series_break GROUP BY break_code ORDER BY break_code"))
        .extracting(Object::toString)
        .containsExactly(
            "{break_code=basis, rows=32, places=32, first=2018-19}",
            "{break_code=code, rows=4, places=4, first=2018-19}",
            "{break_code=coverage, rows=22, places=11, first=2019-20}",
            "{break_code=edition, rows=2527, places=361, first=2014-15}",
            "{break_code=form, rows=656, places=328, first=2018-19}",
            "{break_code=merger, rows=12, places=11, first=2019-20}",
            "{break_code=missing_return, rows=29, places=26, first=2016-17}");
  }
}
