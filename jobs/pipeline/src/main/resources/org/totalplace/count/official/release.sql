-- Reads: analysis_figure, apportionment, authority, body, counted, cra_line, financial_year, is_total(), key_basis,
--   line_crosswalk, outturn, outturn_return, region, to_pounds(), year_end()
-- Writes: place_named, total_place_count, outturn_line, place_apportionment, outturn_coverage
-- What: the agencies' view of the count and the published figures behind it, as schemas/release defines them.
-- Why: a figure of the count must lead back to the figure of its publisher.
CREATE TABLE place_named AS
SELECT a.place_code, a.place_name, a.place_type, a.region_code, a.place_code_current, a.financial_year,
  CAST(p.basis AS INTEGER) AS population
FROM authority a
JOIN key_basis p ON p.place_code = a.place_code AND p.financial_year = a.financial_year AND p.apportionment_key = 'population'
UNION ALL
SELECT r.region_code, r.region_name, 'region_residual', r.region_code, r.region_code, y.financial_year, NULL FROM region r, financial_year y
UNION ALL
SELECT 'E92000001', 'England', 'country_residual', NULL, 'E92000001', financial_year, NULL FROM financial_year
UNION ALL
SELECT 'K02000001', 'United Kingdom', 'uk_residual', NULL, 'K02000001', financial_year, NULL FROM financial_year;

CREATE TABLE total_place_count AS
SELECT c.place_code, n.place_name, n.place_type, n.region_code, n.place_code_current, c.financial_year,
  c.agency_id, c.agency_name, c.agency_type, c.sector, c.cofog_code, c.cofog_code[1:2] AS cofog_division, c.economic_type,
  c.capital_current, c.accounting_basis, 'accruals' AS year_basis, c.place_basis, c.apportionment_key, c.residual,
  to_pounds(c.amount) AS amount, n.population,
  CAST(round(to_pounds(c.amount) / n.population, 2) AS DECIMAL(18, 2)) AS per_head, c.source_id
FROM counted c
JOIN place_named n USING (place_code, financial_year)
WHERE c.amount <> 0;

-- every figure of the publishers that the count knows, with what became of it
CREATE TABLE outturn_line AS
SELECT o.source_id, 'returns' AS publication, o.financial_year, o.body_code, coalesce(b.body_name, o.body_code) AS body_name,
  b.agency_id, nullif(b.area_code, '') AS place_code, o.line_code, l.line_name, 'LG' AS sector, true AS is_identifiable,
  'current' AS capital_current,
  CASE WHEN is_total(o.body_code) THEN 'published_total' ELSE l.treatment END AS treatment,
  nullif(l.cofog_code, '') AS cofog_code, l.economic_type, to_pounds(o.amount) AS amount, o.file_name, o.file_sha256
FROM outturn o
JOIN financial_year y USING (financial_year)
JOIN line_crosswalk l USING (line_code)
LEFT JOIN body b USING (financial_year, body_code, line_code)
UNION ALL
SELECT f.source_id, 'analysis', f.financial_year, f.line_code, c.organisation, f.agency_id, f.region_code, f.line_code,
  c.subfunction, f.sector, f.is_identifiable, f.capital_current,
  CASE WHEN f.is_counted_by_outturn THEN 'counted_by_outturn' ELSE 'count' END,
  f.cofog_code, 'mixed', to_pounds(f.amount), f.file_name, f.file_sha256
FROM analysis_figure f
JOIN cra_line c USING (line_code);

CREATE TABLE place_apportionment AS
SELECT apportionment_key, financial_year, area_code, place_code, basis AS key_value,
  CAST(CAST(units AS DECIMAL(18, 0)) * CAST(0.000000001 AS DECIMAL(9, 9)) AS DECIMAL(18, 9)) AS weight, is_estimated
FROM apportionment
WHERE apportionment_key <> 'own_area';

-- which body has a return in which year; a return in which every figure is zero is a return
CREATE TABLE outturn_coverage AS
SELECT coalesce(nullif(b.area_code, ''), b.region_code) AS place_code, b.agency_id, s.source_id,
  CAST(year_end(r.financial_year) - INTERVAL 1 YEAR + INTERVAL 1 DAY AS DATE) AS period_start_date,
  year_end(r.financial_year) AS period_end_date,
  CASE WHEN NOT bool_or(r.has_returned) THEN 'missing' WHEN coalesce(sum(f.lines), 0) = 0 THEN 'zero' ELSE 'published' END AS status,
  CAST(coalesce(sum(f.lines), 0) AS BIGINT) AS lines, to_pounds(coalesce(sum(f.amount), 0)::BIGINT) AS amount
FROM outturn_return r
JOIN (SELECT DISTINCT financial_year, body_code, agency_id, area_code, region_code FROM body WHERE line_code = '190') b
  USING (financial_year, body_code)
JOIN (SELECT financial_year, body_code[1:1] AS nation, any_value(source_id) AS source_id FROM outturn GROUP BY ALL) s
  ON s.financial_year = r.financial_year AND s.nation = r.body_code[1:1]
LEFT JOIN (
  SELECT o.financial_year, o.body_code, count(*) AS lines, sum(o.amount) FILTER (l.treatment = 'count') AS amount
  FROM outturn o JOIN line_crosswalk l USING (line_code) GROUP BY ALL
) f USING (financial_year, body_code)
GROUP BY ALL;
