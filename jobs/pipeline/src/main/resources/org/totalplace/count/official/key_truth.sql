-- Reads: analysis_figure, authority, ccg_allocation, financial_year, key_basis, key_part, key_value, local_figure, mid_year(),
--   overlap, placing_alternative, placing_rule, population, reference, region, school_money, school_of_departments
-- Writes: key_test_set, truth, truth_basis, ccg_place
-- What: amounts that are published for areas and are kept from the keys: what the analysis has of each region, what
--   single-tier councils spend on a service, housing benefit, allocations to commissioners; and what each key would make of
--   them.
-- Why: a key is chosen by a test, not by taste.
CREATE TABLE key_test_set AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/key_test_set.csv', header = true, nullstr = '', all_varchar = true);

CREATE TABLE ccg_place AS
SELECT * FROM read_csv(getvariable('reference') || '/official/ccg_place.csv', header = true, all_varchar = true);

-- one row for each area that a truth is published for; the areas of a whole are spread from their sum
CREATE TABLE truth AS
WITH analysis AS (
  SELECT f.rule_id, f.financial_year, f.region_code, r.nation_code, sum(f.amount)::BIGINT AS amount
  FROM analysis_figure f JOIN region r USING (region_code)
  WHERE f.is_identifiable AND NOT f.is_counted_by_outturn GROUP BY ALL
), resident AS (
  SELECT a.financial_year, a.region_code, sum(p.population) AS population
  FROM authority a JOIN population p ON p.place_code = a.place_code AND p.mid_year = mid_year(a.financial_year) GROUP BY ALL
), shared AS ( -- rules whose money every nation and region has a fair part of
  SELECT rule_id, financial_year FROM analysis JOIN resident USING (financial_year, region_code)
  GROUP BY ALL
  HAVING count(*) = 12 AND min(4 * amount * 1000 // population) >= sum(amount) * 1000 // sum(population)
)
SELECT 'regions_of_england' AS test_set, rule_id, financial_year, 'E92000001' AS whole_code, region_code AS area_code, amount
FROM analysis WHERE region_code LIKE 'E12%'
UNION ALL
SELECT 'nations_and_regions', rule_id, financial_year, 'K02000001', region_code, amount
FROM analysis SEMI JOIN shared USING (rule_id, financial_year)
UNION ALL
SELECT 'single_tier_councils', rule_id, financial_year, region_code, area_code, amount FROM (
  SELECT f.rule_id, f.financial_year, f.region_code, f.area_code, sum(f.amount)::BIGINT AS amount
  FROM local_figure f
  JOIN authority a ON a.place_code = f.area_code AND a.financial_year = f.financial_year AND a.level = 'single'
  WHERE f.placed_by = 'own_area' AND f.region_code LIKE 'E12%'
  GROUP BY ALL
)
UNION ALL
SELECT 'housing_benefit' AS test_set, rule_id, financial_year, region_code, area_code, amount FROM (
  SELECT t.rule_id, f.financial_year, f.region_code, f.area_code, sum(f.amount)::BIGINT AS amount
  FROM local_figure f
  JOIN key_part k ON k.key_code = 'housing_benefit' AND k.item = f.line_code
  CROSS JOIN (SELECT DISTINCT rule_id FROM placing_rule
    WHERE source IN ('analysis', 'housing_benefit') AND cofog_code IN ('10.5', '10.6', '10.7')) t
  WHERE f.placed_by = 'own_area'
  GROUP BY ALL
)
UNION ALL
SELECT s.test_set, p.rule_id, f.financial_year, f.region_code, f.area_code, sum(f.amount)::BIGINT
FROM local_figure f
JOIN (SELECT DISTINCT item FROM key_part WHERE key_code = 'housing_benefit') k ON k.item = f.line_code
JOIN key_test_set s ON s.test_set = 'housing_benefit_years_apart' AND s.truth_year = f.financial_year
JOIN placing_rule p ON p.source = 'housing_benefit'
WHERE f.placed_by = 'own_area'
GROUP BY ALL
UNION ALL
SELECT 'commissioners_of_one_place', r.rule_id, y.financial_year, 'E92000001', c.place_code, sum(a.amount)::BIGINT
FROM ccg_allocation a
JOIN ccg_place c USING (body_name)
JOIN financial_year y USING (financial_year)
CROSS JOIN (FROM placing_rule WHERE source = 'analysis' AND cofog_code = '07') r
GROUP BY ALL
UNION ALL
SELECT 'care_boards', r.rule_id, v.as_at, 'E92000001', v.place_code, v.value * 100
FROM key_value v
JOIN financial_year y ON y.financial_year = v.as_at
CROSS JOIN (FROM placing_rule WHERE source = 'analysis' AND cofog_code = '07') r
WHERE v.key_code = 'icb_allocation';

-- what each key has of each of these areas; residents are a key like any other
CREATE TABLE truth_basis AS
WITH by_area AS (
  SELECT 'authority' AS level, k.apportionment_key, k.financial_year, k.place_code AS area_code, k.basis FROM key_basis k
  UNION ALL
  SELECT 'region', k.apportionment_key, k.financial_year, a.region_code, sum(k.basis)::BIGINT
  FROM key_basis k JOIN authority a USING (financial_year, place_code)
  WHERE k.apportionment_key NOT IN (SELECT key_code FROM key_part WHERE dataset = 'school_gap') GROUP BY ALL
  UNION ALL -- at the rate of England, not of the region, which would be the answer itself
  SELECT 'region', g.key_code, s.financial_year, a.region_code,
    CAST(greatest(0, any_value(e.amount) * sum(s.children) // any_value(e.children) - sum(s.amount)) AS BIGINT)
  FROM school_money s
  JOIN authority a USING (financial_year, place_code)
  JOIN (
    SELECT financial_year, sum(amount + coalesce(d.amount_of_departments, 0))::HUGEINT AS amount, sum(children)::HUGEINT AS children
    FROM (SELECT s.financial_year, a.region_code, sum(s.amount) AS amount, sum(s.children) AS children
      FROM school_money s JOIN authority a USING (financial_year, place_code) WHERE a.region_code LIKE 'E12%' GROUP BY ALL)
    LEFT JOIN (SELECT financial_year, region_code, amount AS amount_of_departments FROM school_of_departments) d
      USING (financial_year, region_code)
    GROUP BY ALL
  ) e USING (financial_year)
  CROSS JOIN (SELECT DISTINCT key_code FROM key_part WHERE dataset = 'school_gap') g
  WHERE a.region_code LIKE 'E12%'
  GROUP BY ALL
  UNION ALL
  SELECT 'care_board', k.apportionment_key, k.financial_year, o.group_code,
    CAST(sum(CAST(k.basis AS HUGEINT) * CAST(CAST(o.weight AS DECIMAL(28, 9)) * 1000000000 AS BIGINT)) // 1000000000 AS BIGINT)
  FROM key_basis k JOIN overlap o ON o.group_type = 'icb' AND o.place_code = k.place_code GROUP BY ALL
)
SELECT t.test_set, t.rule_id, t.financial_year, t.whole_code, t.area_code, t.amount, b.apportionment_key, b.basis, r.basis AS residents
FROM truth t
JOIN key_test_set s USING (test_set)
JOIN by_area b ON b.level = s.area_level AND b.financial_year = coalesce(s.key_year, t.financial_year) AND b.area_code = t.area_code
JOIN by_area r ON r.level = s.area_level AND r.financial_year = coalesce(s.key_year, t.financial_year) AND r.area_code = t.area_code
  AND r.apportionment_key = 'population'
WHERE NOT list_contains(string_split(coalesce(s.keys_made_of_it, ''), ' '), b.apportionment_key)
  AND (b.apportionment_key = 'population' OR (t.rule_id, b.apportionment_key) IN (
    SELECT (coalesce(nullif(tested_as, ''), rule_id), apportionment_key) FROM placing_rule
    UNION SELECT (rule_id, apportionment_key) FROM placing_alternative));
