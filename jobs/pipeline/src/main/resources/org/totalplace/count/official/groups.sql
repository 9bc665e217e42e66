-- Reads: counted, financial_year, group_member, largest_remainder(), mid_year(), overlap, place_named, placing_rule,
--   spread_by_key, to_pounds(), year_end()
-- Writes: group_year, group_split, group_population, total_place_group, place_overlap, key_comparison
-- What: the count of groups of authorities: regions, counties, combined authorities, police forces, care boards, and the
--   thirteen pilots of 2010; and the same money by another key.
-- Why: groups overlap, so that they are never added to one another.
CREATE TABLE group_year AS
SELECT g.*, y.financial_year
FROM group_member g, financial_year y
WHERE coalesce(g.valid_from, DATE '1900-01-01') <= year_end(y.financial_year)
  AND coalesce(g.valid_to, DATE '9999-12-31') >= make_date(mid_year(y.financial_year), 4, 1);

-- a place that lies in one group of a type goes there whole; the others are split by largest remainder
CREATE TABLE group_split AS
WITH amounts AS (
  SELECT place_code, financial_year, agency_type, cofog_code[1:2] AS cofog_division, place_basis, sum(amount)::BIGINT AS amount
  FROM counted WHERE residual = 'none' GROUP BY ALL
), split AS (
  SELECT g.group_type, g.group_code, financial_year, a.agency_type, a.cofog_division, a.place_basis,
    largest_remainder(a.amount, CAST(CAST(g.weight AS DECIMAL(28, 9)) * 1000000000 AS BIGINT), 1000000000,
      (place_code, financial_year, a.agency_type, a.cofog_division, a.place_basis, g.group_type), g.group_code) AS amount
  FROM amounts a
  JOIN group_year g USING (place_code, financial_year)
  WHERE g.weight < 1
  UNION ALL
  SELECT g.group_type, g.group_code, financial_year, a.agency_type, a.cofog_division, a.place_basis, a.amount
  FROM amounts a
  JOIN group_year g USING (place_code, financial_year)
  WHERE g.weight = 1
)
SELECT group_type, group_code, financial_year, agency_type, cofog_division, place_basis, sum(amount)::BIGINT AS amount
FROM split GROUP BY ALL;

CREATE TABLE group_population AS
SELECT g.group_type, g.group_code, g.group_name, g.financial_year, count(*)::INTEGER AS places,
  CAST(round(sum(g.weight * n.population), 0) AS INTEGER) AS population, max(g.boundary_date) AS boundary_date
FROM group_year g
JOIN place_named n USING (place_code, financial_year)
GROUP BY ALL;

CREATE TABLE total_place_group AS
SELECT s.group_type, s.group_code, p.group_name, s.financial_year, s.agency_type, s.cofog_division, s.place_basis,
  to_pounds(s.amount) AS amount, p.places, p.population,
  CAST(round(to_pounds(s.amount) / p.population, 2) AS DECIMAL(18, 2)) AS per_head, p.boundary_date
FROM group_split s
JOIN group_population p USING (group_type, group_code, financial_year);

CREATE TABLE place_overlap AS
SELECT group_type, group_code, group_name, place_code, weight, valid_from AS valid_from_date, valid_to AS valid_to_date, boundary_date,
  source
FROM overlap;

-- the same money by another key, side by side
CREATE TABLE key_comparison AS
WITH used AS (
  SELECT rule_id, financial_year, area_code, cofog_division, place_code, amount FROM spread_by_key WHERE is_used
)
SELECT u.place_code, n.place_name, u.financial_year, u.rule_id, r.apportionment_key, o.apportionment_key AS other_key,
  to_pounds(sum(u.amount)::BIGINT) AS amount, to_pounds(sum(o.amount)::BIGINT) AS other_amount,
  to_pounds(sum(o.amount - u.amount)::BIGINT) AS difference,
  CAST(round(to_pounds(sum(o.amount - u.amount)::BIGINT) / any_value(n.population), 2) AS DECIMAL(18, 2)) AS difference_per_head
FROM used u
JOIN spread_by_key o USING (rule_id, financial_year, area_code, cofog_division, place_code)
JOIN placing_rule r USING (rule_id)
JOIN place_named n ON n.place_code = u.place_code AND n.financial_year = u.financial_year
WHERE NOT o.is_used
GROUP BY ALL;
