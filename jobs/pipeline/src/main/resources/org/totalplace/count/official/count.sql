-- Reads: analysis_figure, apportionment, body, financial_year, largest_remainder(), line_crosswalk, local_figure, outturn, outturn_return,
--   region, register
-- Writes: area_amount, placed, residual, missing_return, line_total, counted
-- What: what goes to which place: the amounts of each area and key, split to the penny, and the residual lines of
--   what no place has.
-- Why: totals must close on the published tables, so what cannot be placed stays in sight.
CREATE TABLE area_amount AS
WITH amounts AS (
  SELECT financial_year, 'mhclg-revenue-outturn' AS source_id, agency_id, agency_name, agency_type, 'LG' AS sector, cofog_code,
    economic_type,
    'current' AS capital_current, 'net_current_expenditure' AS accounting_basis, area_code,
    CASE placed_by WHEN 'own_area' THEN 'own_area' ELSE 'population' END AS apportionment_key, sum(amount)::BIGINT AS amount
  FROM local_figure WHERE placed_by <> 'not_placed' GROUP BY ALL
  UNION ALL
  SELECT financial_year, 'hmt-country-and-regional-analysis', agency_id, agency_name, agency_type, sector, cofog_code, 'mixed',
    capital_current, 'total_expenditure_on_services', region_code, apportionment_key, sum(amount)::BIGINT
  FROM analysis_figure
  WHERE is_identifiable AND NOT is_counted_by_outturn AND apportionment_key <> 'few_sites'
    AND region_code IN (SELECT region_code FROM region)
  GROUP BY ALL
)
SELECT CAST(row_number() OVER () AS INTEGER) AS id, * FROM amounts WHERE amount <> 0;

CREATE TABLE placed AS
SELECT a.id, w.place_code, largest_remainder(a.amount, w.units, 1000000000, a.id, w.place_code) AS amount
FROM area_amount a
JOIN apportionment w USING (apportionment_key, financial_year, area_code);

-- Residual lines: money that is counted for England but has no authority.
-- bodies whose area is part of several districts
CREATE TABLE residual AS
SELECT financial_year, 'mhclg-revenue-outturn' AS source_id, 'body_not_placed' AS residual, agency_id, agency_name, agency_type,
  'LG' AS sector,
  cofog_code, economic_type, 'current' AS capital_current, 'net_current_expenditure' AS accounting_basis, region_code,
  sum(amount)::BIGINT AS amount
FROM local_figure WHERE placed_by = 'not_placed' GROUP BY ALL;

-- money of a few known sites: no key says in which authorities they are, and residents are none
INSERT INTO residual
SELECT financial_year, 'hmt-country-and-regional-analysis', 'few_sites', agency_id, agency_name, agency_type, sector,
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
SELECT l.line_code, y.financial_year,
  coalesce(sum(o.amount) FILTER (o.body_code = 'ENGLAND'), 0)::BIGINT AS published,
  coalesce(sum(o.amount) FILTER (o.body_code <> 'ENGLAND'), 0)::BIGINT AS bodies
FROM line_crosswalk l
CROSS JOIN financial_year y
LEFT JOIN outturn o USING (line_code, financial_year)
GROUP BY ALL;

INSERT INTO residual
SELECT t.financial_year, 'mhclg-revenue-outturn', 'no_return_estimated', 'TP-LG-no-return',
  g.agency_name, g.agency_type, 'LG', l.cofog_code, l.economic_type, 'current', 'net_current_expenditure',
  m.region_code, sum(t.published - t.bodies)::BIGINT
FROM line_total t
JOIN line_crosswalk l ON l.line_code = t.line_code AND l.treatment = 'count'
JOIN (
  SELECT financial_year,
    CASE WHEN count(DISTINCT region_code) = 1 THEN min(region_code) ELSE 'E92000001' END AS region_code
  FROM missing_return GROUP BY financial_year
) m USING (financial_year)
JOIN register g ON g.agency_id = 'TP-LG-no-return'
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
)
SELECT financial_year, 'hmt-country-and-regional-analysis', 'analysis_less_returns', 'TP-LG-england',
  agency_name, agency_type, 'LG', division, 'mixed', 'current', 'total_expenditure_on_services',
  region_code, sum(amount)::BIGINT
FROM (
  SELECT * FROM analysis
  UNION ALL
  SELECT financial_year, region_code, division, -amount FROM returns
), register
WHERE agency_id = 'TP-LG-england'
GROUP BY ALL
HAVING sum(amount) <> 0;

-- for the United Kingdom as a whole, or for nobody in it: shown, never part of a place or of England
INSERT INTO residual
SELECT financial_year, 'hmt-country-and-regional-analysis', CASE WHEN is_identifiable THEN 'outside_uk' ELSE 'not_identifiable' END,
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
