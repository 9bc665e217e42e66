-- Reads: analysis_figure, apportionment, counted, financial_year, group_member, largest_remainder(), mid_year(), overlap, place_named,
--   reference, to_pounds(), year_end()
-- Writes: group_year, group_split, group_population, total_place_group, place_overlap, alternative, key_comparison
-- What: the count of groups of authorities: regions, counties, combined authorities, police forces, care boards, and
--   the thirteen pilots of 2010; and the same money by another key.
-- Why: groups overlap, so that they are never added to one another.
CREATE TABLE group_year AS
SELECT g.*, y.financial_year
FROM group_member g, financial_year y
WHERE coalesce(g.valid_from, DATE '1900-01-01') <= year_end(y.financial_year)
  AND coalesce(g.valid_to, DATE '9999-12-31') >= make_date(mid_year(y.financial_year), 4, 1);

-- a place that lies in one group of a type goes there whole; the others are split by largest remainder
CREATE TABLE group_split AS
WITH amounts AS (
  SELECT place_code, financial_year, agency_type, cofog_code[1:2] AS cofog_division, sum(amount)::BIGINT AS amount
  FROM counted WHERE residual = 'none' GROUP BY ALL
), split AS (
  SELECT g.group_type, g.group_code, financial_year, a.agency_type, a.cofog_division,
    largest_remainder(a.amount, CAST(CAST(g.weight AS DECIMAL(28, 9)) * 1000000000 AS BIGINT), 1000000000,
      (place_code, financial_year, a.agency_type, a.cofog_division, g.group_type), g.group_code) AS amount
  FROM amounts a
  JOIN group_year g USING (place_code, financial_year)
  WHERE g.weight < 1
  UNION ALL
  SELECT g.group_type, g.group_code, financial_year, a.agency_type, a.cofog_division, a.amount
  FROM amounts a
  JOIN group_year g USING (place_code, financial_year)
  WHERE g.weight = 1
)
SELECT group_type, group_code, financial_year, agency_type, cofog_division, sum(amount)::BIGINT AS amount FROM split GROUP BY ALL;

CREATE TABLE group_population AS
SELECT g.group_type, g.group_code, g.group_name, g.financial_year, count(*)::INTEGER AS places,
  CAST(round(sum(g.weight * n.population), 0) AS INTEGER) AS population, max(g.boundary_date) AS boundary_date
FROM group_year g
JOIN place_named n USING (place_code, financial_year)
GROUP BY ALL;

CREATE TABLE total_place_group AS
SELECT s.group_type, s.group_code, p.group_name, s.financial_year, s.agency_type, s.cofog_division,
  to_pounds(s.amount) AS amount, p.places, p.population,
  CAST(round(to_pounds(s.amount) / p.population, 2) AS DECIMAL(18, 2)) AS per_head, p.boundary_date
FROM group_split s
JOIN group_population p USING (group_type, group_code, financial_year);

CREATE TABLE place_overlap AS
SELECT group_type, group_code, group_name, place_code, weight, valid_from AS valid_from_date, valid_to AS valid_to_date, boundary_date,
  source
FROM overlap;

-- the same money by another key, side by side
CREATE TABLE alternative AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/placing_alternative.csv', header = true, all_varchar = true);

CREATE TABLE key_comparison AS
WITH amounts AS (
  SELECT f.financial_year, f.region_code AS area_code, t.cofog_code, t.apportionment_key AS other_key, sum(f.amount)::BIGINT AS amount
  FROM analysis_figure f
  JOIN alternative t ON f.cofog_code LIKE t.cofog_code || '%'
  WHERE f.is_identifiable AND f.sector = 'CG' AND f.apportionment_key = 'population' AND f.region_code LIKE 'E12%'
  GROUP BY ALL
), both_keys AS (
  SELECT a.financial_year, a.cofog_code, a.other_key, p.place_code,
    CAST(CAST(a.amount AS HUGEINT) * p.units // 1000000000 AS BIGINT) AS amount,
    CAST(CAST(a.amount AS HUGEINT) * o.units // 1000000000 AS BIGINT) AS other_amount
  FROM amounts a
  JOIN apportionment p ON p.apportionment_key = 'population' AND p.financial_year = a.financial_year AND p.area_code = a.area_code
  JOIN apportionment o ON o.apportionment_key = a.other_key AND o.financial_year = a.financial_year AND o.area_code = a.area_code
    AND o.place_code = p.place_code
)
SELECT b.place_code, n.place_name, b.financial_year, b.cofog_code, 'population' AS apportionment_key, to_pounds(b.amount) AS amount,
  b.other_key, to_pounds(b.other_amount) AS other_amount, to_pounds(b.other_amount - b.amount) AS difference,
  CAST(round(to_pounds(b.other_amount - b.amount) / n.population, 2) AS DECIMAL(18, 2)) AS difference_per_head
FROM both_keys b
JOIN place_named n USING (place_code, financial_year);
