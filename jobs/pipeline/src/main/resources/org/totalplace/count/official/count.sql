-- Reads: analysis_figure, apportionment, body, financial_year, housing_benefit_figure, is_total(), key_at_hand,
--   largest_remainder(), line_crosswalk, local_figure, outturn, outturn_return, region, register
-- Writes: area_amount, placed, residual, missing_return, line_nation, line_total, counted
-- What: what goes to which place: the amounts of each area and key, split to the penny, and the residual lines of what no
--   place has.
-- Why: totals must close on the published tables, so what cannot be placed stays in sight.
CREATE TABLE area_amount AS
WITH figures AS (
  SELECT financial_year, source_id, agency_id, agency_name, agency_type, 'LG' AS sector, cofog_code,
    economic_type,
    'current' AS capital_current, 'net_current_expenditure' AS accounting_basis, area_code, rule_id,
    CASE placed_by WHEN 'own_area' THEN 'own_area' ELSE apportionment_key END AS apportionment_key, sum(amount)::BIGINT AS amount
  FROM local_figure WHERE placed_by <> 'not_placed' GROUP BY ALL
  UNION ALL
  SELECT financial_year, source_id, agency_id, agency_name, agency_type, sector, cofog_code, 'mixed',
    capital_current, 'total_expenditure_on_services', region_code, rule_id, apportionment_key, sum(amount)::BIGINT
  FROM analysis_figure
  WHERE is_identifiable AND NOT is_counted_by_outturn AND apportionment_key <> 'few_sites'
    AND region_code IN (SELECT region_code FROM region)
  GROUP BY ALL
  UNION ALL
  SELECT financial_year, source_id, agency_id, agency_name, agency_type, 'LG', cofog_code, 'transfer', 'current',
    'total_expenditure_on_services', region_code, rule_id, apportionment_key, amount
  FROM housing_benefit_figure
), amounts AS ( -- where the key of the rule is not at hand in the area, the money goes by residents
  SELECT f.* REPLACE (CASE WHEN f.apportionment_key = 'own_area' OR h.area_code IS NOT NULL THEN f.apportionment_key ELSE 'population' END
    AS apportionment_key)
  FROM figures f
  LEFT JOIN key_at_hand h USING (apportionment_key, financial_year, area_code)
)
SELECT CAST(row_number() OVER () AS INTEGER) AS id, * FROM amounts WHERE amount <> 0;

CREATE TABLE placed AS
SELECT a.id, w.place_code, largest_remainder(a.amount, w.units, 1000000000, a.id, w.place_code) AS amount
FROM area_amount a
JOIN apportionment w USING (apportionment_key, financial_year, area_code);

-- Residual lines: money that is counted for a region but has no authority.
-- bodies whose area is part of several districts
CREATE TABLE residual AS
SELECT financial_year, source_id, 'body_not_placed' AS residual, agency_id, agency_name, agency_type,
  'LG' AS sector,
  cofog_code, economic_type, 'current' AS capital_current, 'net_current_expenditure' AS accounting_basis, region_code,
  sum(amount)::BIGINT AS amount
FROM local_figure WHERE placed_by = 'not_placed' GROUP BY ALL;

-- money of a few known sites: no key says in which authorities they are, and residents are none
INSERT INTO residual
SELECT financial_year, source_id, 'few_sites', agency_id, agency_name, agency_type, sector,
  cofog_code, 'mixed', capital_current, 'total_expenditure_on_services', region_code, sum(amount)::BIGINT
FROM analysis_figure
WHERE is_identifiable AND NOT is_counted_by_outturn AND apportionment_key = 'few_sites' AND region_code IN (SELECT region_code FROM region)
GROUP BY ALL
HAVING sum(amount) <> 0;

-- bodies that made no return: the publisher's estimate is in the England total only
CREATE TABLE missing_return AS
SELECT DISTINCT r.financial_year, r.body_code, r.body_name, b.region_code
FROM outturn_return r
JOIN body b USING (financial_year, body_code)
WHERE NOT r.has_returned;

CREATE TABLE line_total AS
SELECT l.line_code, y.financial_year, any_value(o.source_id) AS source_id,
  coalesce(sum(o.amount) FILTER (is_total(o.body_code)), 0)::BIGINT AS published,
  coalesce(sum(o.amount) FILTER (NOT is_total(o.body_code)), 0)::BIGINT AS bodies
FROM line_crosswalk l
CROSS JOIN financial_year y
LEFT JOIN outturn o USING (line_code, financial_year)
GROUP BY ALL;

-- the nation that a line of a form is printed for
CREATE TABLE line_nation AS
SELECT DISTINCT o.line_code, r.nation_code
FROM outturn o JOIN body b USING (financial_year, body_code, line_code) JOIN region r USING (region_code);

-- where all that made no return are of one region, the publisher's estimate is that region's; otherwise nobody knows whose it is,
-- and it stays in what the analysis has and the returns do not
INSERT INTO residual
SELECT t.financial_year, t.source_id, 'no_return_estimated', 'TP-LG-no-return',
  g.agency_name, g.agency_type, 'LG', l.cofog_code, l.economic_type, 'current', 'net_current_expenditure',
  m.region_code, sum(t.published - t.bodies)::BIGINT
FROM line_total t
JOIN line_crosswalk l ON l.line_code = t.line_code AND l.treatment = 'count'
JOIN (
  SELECT r.financial_year, n.line_code, min(r.region_code) AS region_code
  FROM missing_return r
  JOIN region USING (region_code)
  JOIN line_nation n USING (nation_code)
  GROUP BY ALL HAVING count(DISTINCT r.region_code) = 1
) m ON m.financial_year = t.financial_year AND m.line_code = t.line_code
JOIN register g ON g.agency_id = 'TP-LG-no-return'
WHERE t.published <> 0
GROUP BY ALL
HAVING sum(t.published - t.bodies) <> 0;

-- what the analysis says of local current spending, less the returns: by region and division
INSERT INTO residual
WITH analysis AS (
  SELECT financial_year, region_code, cofog_code[1:2] AS division, sum(amount) AS amount
  FROM analysis_figure WHERE is_counted_by_outturn AND region_code IN (SELECT region_code FROM region) GROUP BY ALL
), returns AS (
  SELECT financial_year, region_code, cofog_code[1:2] AS division, sum(amount) AS amount FROM local_figure GROUP BY ALL
  UNION ALL
  SELECT financial_year, region_code, cofog_code[1:2], sum(amount) FROM residual WHERE residual = 'no_return_estimated' GROUP BY ALL
  UNION ALL
  SELECT financial_year, region_code, cofog_code[1:2], amount FROM housing_benefit_figure
), local_government AS ( -- the body that the analysis names most money for
  SELECT region_code, arg_max(agency_id, amount) AS agency_id, any_value(source_id) AS source_id FROM (
    SELECT region_code, agency_id, source_id, sum(amount) AS amount FROM analysis_figure WHERE is_counted_by_outturn GROUP BY ALL
  ) GROUP BY ALL
)
SELECT d.financial_year, l.source_id, 'analysis_less_returns', l.agency_id,
  g.agency_name, g.agency_type, 'LG', d.division, 'mixed', 'current', 'total_expenditure_on_services',
  d.region_code, sum(d.amount)::BIGINT
FROM (
  SELECT * FROM analysis
  UNION ALL
  SELECT financial_year, region_code, division, -amount FROM returns
) d
JOIN local_government l USING (region_code)
JOIN register g USING (agency_id)
GROUP BY ALL
HAVING sum(d.amount) <> 0;

-- for the United Kingdom as a whole, or for nobody in it: shown, never part of a place or of England
INSERT INTO residual
SELECT financial_year, source_id, CASE WHEN is_identifiable THEN 'outside_uk' ELSE 'not_identifiable' END,
  agency_id, agency_name, agency_type, sector, cofog_code, 'mixed', capital_current, 'total_expenditure_on_services',
  'K02000001', sum(amount)::BIGINT
FROM analysis_figure
WHERE region_code IN ('K02000001', 'outside_uk')
GROUP BY ALL
HAVING sum(amount) <> 0;

CREATE TABLE counted AS
SELECT p.place_code, a.financial_year, a.agency_id, a.agency_name, a.agency_type, a.sector, a.cofog_code, a.economic_type,
  a.capital_current, a.accounting_basis, CASE a.apportionment_key WHEN 'own_area' THEN 'payer_area' ELSE 'apportioned' END AS place_basis,
  a.apportionment_key, 'none' AS residual, a.source_id, p.amount
FROM placed p
JOIN area_amount a USING (id)
UNION ALL
SELECT region_code, financial_year, agency_id, agency_name, agency_type, sector, cofog_code, economic_type, capital_current,
  accounting_basis,
  'not_placed', 'none', residual, source_id, amount
FROM residual;
