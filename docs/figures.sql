-- The figures of docs/METHOD.md: one query a name, over the tables of the count. A test fills them in (scripts/test --write).
-- name: newest-year
SELECT max(financial_year) FROM place_year;
-- name: uk-total
SELECT printf('£%.0fbn', CAST(sum(amount) / 1000000000 AS DOUBLE)) FROM place_year
WHERE financial_year = (SELECT max(financial_year) FROM place_year) AND place_type <> 'uk_residual';
-- name: known-share
SELECT round(100 * sum(known) / sum(amount), 0)::INTEGER || ' %' FROM place_year
WHERE financial_year = (SELECT max(financial_year) FROM place_year) AND place_type <> 'uk_residual';
-- name: spread-share
SELECT round(100 * sum(spread) / sum(amount), 0)::INTEGER || ' %' FROM place_year
WHERE financial_year = (SELECT max(financial_year) FROM place_year) AND place_type <> 'uk_residual';
-- name: unplaced-share
SELECT round(100 * sum(not_placed) / sum(amount), 0)::INTEGER || ' %' FROM place_year
WHERE financial_year = (SELECT max(financial_year) FROM place_year) AND place_type <> 'uk_residual';
-- name: by-year
SELECT financial_year AS "year",
  printf('%.1f', CAST(sum(amount) FILTER (region_code LIKE 'E%' OR place_code = 'E92000001') / 1000000000 AS DOUBLE)) AS "England, £bn",
  printf('%.1f', CAST(sum(amount) FILTER (region_code LIKE 'S%') / 1000000000 AS DOUBLE)) AS "Scotland, £bn",
  printf('%.1f', CAST(sum(amount) FILTER (region_code LIKE 'W%') / 1000000000 AS DOUBLE)) AS "Wales, £bn",
  printf('%.1f', CAST(sum(amount) FILTER (region_code LIKE 'N%') / 1000000000 AS DOUBLE)) AS "Northern Ireland, £bn",
  round(100 * sum(known) / sum(amount), 1)::DECIMAL(4, 1) AS "known, %", round(100 * sum(spread) / sum(amount), 1)::DECIMAL(4, 1) AS "spread, %",
  round(100 * sum(not_placed) / sum(amount), 1)::DECIMAL(4, 1) AS "not placed, %",
  count(*) FILTER (status <> 'residual') AS authorities
FROM place_year WHERE place_type <> 'uk_residual' GROUP BY financial_year ORDER BY financial_year;
-- name: missing-returns
SELECT financial_year AS "year", count(*) FILTER (status = 'no_return') AS "places without their council's return",
  count(*) FILTER (status = 'part_missing') AS "places with a part missing",
  string_agg(place_name, ', ' ORDER BY place_name) FILTER (status = 'no_return') AS "whose council made none"
FROM place_year GROUP BY financial_year HAVING count(*) FILTER (status IN ('no_return', 'part_missing')) > 0 ORDER BY financial_year;
-- name: residuals
SELECT residual, printf('%.2f', CAST(coalesce(sum(amount) FILTER (financial_year = '2013-14'), 0) / 1000000000 AS DOUBLE)) AS "2013-14, £bn",
  printf('%.2f', CAST(coalesce(sum(amount) FILTER (financial_year = '2017-18'), 0) / 1000000000 AS DOUBLE)) AS "2017-18, £bn",
  printf('%.2f', CAST(coalesce(sum(amount) FILTER (financial_year = '2023-24'), 0) / 1000000000 AS DOUBLE)) AS "2023-24, £bn",
  printf('%.2f', CAST(coalesce(sum(amount) FILTER (financial_year = '2024-25'), 0) / 1000000000 AS DOUBLE)) AS "2024-25, £bn"
FROM total_place_count WHERE residual <> 'none' GROUP BY residual ORDER BY residual;
-- name: key-tests
SELECT k.rule_id AS "rule", k.apportionment_key AS "key", k.test_set AS "test", k.areas, k.years,
  p.median_error_per_cent || ' / ' || p.ninetieth_error_per_cent AS "error by head counts, median / 90th, %",
  k.median_error_per_cent || ' / ' || k.ninetieth_error_per_cent AS "by the key, %",
  round(p.rank_correlation, 2)::DECIMAL(4, 2) || ' / ' || round(k.rank_correlation, 2)::DECIMAL(4, 2) AS "order, heads / key"
FROM key_test k
JOIN key_test p ON p.rule_id = k.rule_id AND p.test_set = k.test_set AND p.apportionment_key = 'population'
WHERE k.is_used AND k.apportionment_key <> 'population'
ORDER BY k.rule_id, k.test_set;
-- name: misplaced-population
SELECT round(100 * sum(misplaced) / sum(amount), 1)::DECIMAL(4, 1) || ' %' FROM key_test
WHERE test_set = 'regions_of_england' AND apportionment_key = 'population';
-- name: misplaced-keys
SELECT round(100 * sum(misplaced) / sum(amount), 1)::DECIMAL(4, 1) || ' %' FROM (
  FROM key_test WHERE test_set = 'regions_of_england'
  QUALIFY row_number() OVER (PARTITION BY rule_id ORDER BY is_used DESC, apportionment_key = 'population' DESC) = 1);
-- name: sheets
SELECT place_name AS "place", financial_year AS "year", status, round(known / 1000000)::INTEGER AS "known, £m", round(spread / 1000000)::INTEGER AS "spread, £m",
  round(low / 1000000)::INTEGER || ' to ' || round(high / 1000000)::INTEGER AS "low to high, £m", certainty,
  round(per_head)::INTEGER AS "£ a head", round(by_population / population)::INTEGER AS "by head counts alone",
  round(per_head_in_2024_25_prices)::INTEGER AS "in 2024-25 prices"
FROM place_year
WHERE place_name IN ('Blackpool', 'Wokingham', 'Copeland', 'Cumberland', 'Manchester', 'Cardiff', 'Glasgow City', 'Belfast')
  AND financial_year IN ('2017-18', '2023-24')
ORDER BY place_name, financial_year;
-- name: rutland-police
SELECT printf('%,.2f', CAST(sum(amount) AS DOUBLE)) FROM total_place_count
WHERE place_name = 'Rutland' AND financial_year = '2013-14' AND agency_type = 'police' AND cofog_code = '03.1';
-- name: rutland-police-fire
SELECT printf('%,.2f', CAST(sum(amount) AS DOUBLE)) FROM total_place_count
WHERE place_name = 'Rutland' AND financial_year = '2013-14' AND agency_type IN ('police', 'fire');
-- name: rutland-analysis
SELECT printf('%,.2f', CAST(sum(amount) AS DOUBLE)) FROM total_place_count
WHERE place_name = 'Rutland' AND financial_year = '2013-14' AND accounting_basis = 'total_expenditure_on_services';
-- name: rutland-pensions
SELECT printf('%,.2f', CAST(amount AS DOUBLE)) FROM key_comparison
WHERE place_name = 'Rutland' AND financial_year = '2013-14' AND rule_id = 'AK-02' AND other_key = 'population';
-- name: rutland-pensions-heads
SELECT printf('%,.2f', CAST(other_amount AS DOUBLE)) FROM key_comparison
WHERE place_name = 'Rutland' AND financial_year = '2013-14' AND rule_id = 'AK-02' AND other_key = 'population';
-- name: rutland-total
SELECT printf('%,.2f', CAST(amount AS DOUBLE)) FROM place_year WHERE place_name = 'Rutland' AND financial_year = '2013-14';
-- name: rutland-head
SELECT printf('%,.2f', CAST(per_head AS DOUBLE)) FROM place_year WHERE place_name = 'Rutland' AND financial_year = '2013-14';
-- name: rutland-low
SELECT printf('%,.0f', CAST(low AS DOUBLE)) FROM place_year WHERE place_name = 'Rutland' AND financial_year = '2013-14';
-- name: rutland-high
SELECT printf('%,.0f', CAST(high AS DOUBLE)) FROM place_year WHERE place_name = 'Rutland' AND financial_year = '2013-14';
-- name: checks
SELECT any_value(title) AS "check", any_value(tolerance_per_cent)::DECIMAL(4, 1) AS "tolerance, %", bool_or(is_gate) AS gate, count(*) AS rows,
  count(*) FILTER (status = 'exact') AS exact, count(*) FILTER (status = 'within') AS within,
  count(*) FILTER (status = 'explained') AS explained, count(*) FILTER (status = 'beyond') AS beyond
FROM reconciliation WHERE check_code NOT IN ('anchor', 'payments_share', 'local_division', 'nhs_allocation')
GROUP BY check_code ORDER BY check_code;
-- name: anchors
SELECT subject AS "other count", financial_year AS "our year", printf('%.1f', CAST(published / 1000000000 AS DOUBLE)) AS "theirs, £bn",
  printf('%.1f', CAST(counted / 1000000000 AS DOUBLE)) AS "ours, £bn"
FROM reconciliation WHERE check_code = 'anchor' AND subject NOT LIKE '%per head' ORDER BY financial_year, published DESC;
-- name: characteristics
SELECT c.characteristic AS "characteristic", any_value(c.source) AS "source", any_value(c.importance) AS importance, min(c.as_at_year) || ' to ' || max(c.as_at_year) AS "years",
  count(*) FILTER (c.is_used) AS "places", count(*) FILTER (c.is_used AND c.is_estimated) AS "of them estimated"
FROM place_characteristic c GROUP BY c.characteristic ORDER BY c.characteristic;
-- name: series-breaks
SELECT break_code AS "break", count(*) AS rows, count(DISTINCT place_code_current) AS places,
  string_agg(DISTINCT financial_year, ', ' ORDER BY financial_year) AS "years"
FROM series_break GROUP BY break_code ORDER BY break_code;
-- name: local-discretion
WITH line AS (
  SELECT place_code, financial_year, agency_type, sector, cofog_code, economic_type, sum(amount) AS amount FROM total_place_count
  WHERE residual = 'none' AND financial_year IN ('2013-14', '2017-18', '2024-25') GROUP BY ALL
), kind AS (
  SELECT DISTINCT agency_type, sector, cofog_code, economic_type FROM line
), judged AS (
  SELECT k.*, c.control, c.decided_by FROM kind k
  JOIN read_csv(getvariable('reference') || '/indicators/control.csv', header = true, all_varchar = true) c
    ON c.agency_type IN ('*', k.agency_type) AND c.sector IN ('*', k.sector) AND c.economic_type IN ('*', k.economic_type)
    AND (c.cofog_code = '*' OR k.cofog_code LIKE c.cofog_code || '%')
  QUALIFY row_number() OVER (PARTITION BY k.agency_type, k.sector, k.cofog_code, k.economic_type
    ORDER BY c.agency_type = '*', c.economic_type = '*', c.cofog_code = '*', length(c.cofog_code) DESC, c.rule_id) = 1
), place AS (
  SELECT place_code, financial_year, sum(amount) AS amount, coalesce(sum(amount) FILTER (control = 'L' AND decided_by = 'council'), 0) AS council,
    coalesce(sum(amount) FILTER (control <> 'N' AND decided_by = 'council'), 0) AS council_most,
    coalesce(sum(amount) FILTER (control = 'L'), 0) AS local
  FROM line JOIN judged USING (agency_type, sector, cofog_code, economic_type) GROUP BY ALL
)
SELECT financial_year AS "year", quantile_disc(round(100 * council / amount, 1)::DECIMAL(4, 1), 0.5) AS "councils' discretion, median place, %",
  quantile_disc(round(100 * council / amount, 1)::DECIMAL(4, 1), 0.1) || ' to ' || quantile_disc(round(100 * council / amount, 1)::DECIMAL(4, 1), 0.9) AS "tenth to ninetieth place, %",
  quantile_disc(round(100 * council_most / amount, 1)::DECIMAL(4, 1), 0.5) AS "with councils' duties, median, %",
  quantile_disc(round(100 * local / amount, 1)::DECIMAL(4, 1), 0.5) AS "all local bodies' discretion, median, %"
FROM place SEMI JOIN (FROM place_year WHERE status <> 'no_return') USING (place_code, financial_year) GROUP BY financial_year ORDER BY financial_year;
