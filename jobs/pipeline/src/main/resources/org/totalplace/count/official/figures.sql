-- Reads: body, cra, cra_line, financial_year, line_crosswalk, organisation_crosswalk, outturn, placing_rule, register,
--   subfunction_crosswalk
-- Writes: local_figure, line_rule, analysis_figure, school_of_departments, housing_benefit_figure
-- What: each figure of the returns and of the analysis with its body, its area, its division and the rule that places it.
-- Why: what a publisher's line means is decided once, by the crosswalks.

-- local: the counted lines of the outturn returns; the most particular rule for what serves several authorities
CREATE TABLE local_figure AS
WITH line AS (
  SELECT l.line_code, p.rule_id, p.apportionment_key
  FROM line_crosswalk l
  JOIN placing_rule p ON p.source = 'outturn' AND p.line_code IN ('*', l.line_code)
  QUALIFY row_number() OVER (PARTITION BY l.line_code ORDER BY p.line_code = '*') = 1
)
SELECT o.source_id, o.financial_year, o.body_code, o.line_code, b.area_code, b.region_code, b.placed_by,
  g.agency_id, g.agency_name, g.agency_type, l.cofog_code, l.economic_type, k.rule_id, k.apportionment_key, o.amount
FROM outturn o
JOIN financial_year y USING (financial_year)
JOIN line_crosswalk l ON l.line_code = o.line_code AND l.treatment = 'count'
JOIN line k ON k.line_code = o.line_code
JOIN body b ON b.financial_year = o.financial_year AND b.body_code = o.body_code AND b.line_code = o.line_code
JOIN register g
  ON g.agency_id = CASE WHEN l.final_spender = 'parish and town councils' THEN 'TP-PARISHES-england' ELSE b.agency_id END;

-- the rule of each line of the analysis: the most particular one
CREATE TABLE line_rule AS
SELECT l.line_code, s.cofog_code, p.rule_id, p.apportionment_key
FROM cra_line l
JOIN subfunction_crosswalk s USING (subfunction, cofog_level_1)
JOIN placing_rule p ON p.source = 'analysis' AND p.department IN ('*', l.department) AND p.sector IN ('*', l.sector)
  AND l.organisation LIKE replace(p.organisation, '*', '%') AND (p.cofog_code = '*' OR s.cofog_code LIKE p.cofog_code || '%')
QUALIFY row_number() OVER (PARTITION BY l.line_code
  ORDER BY p.department = '*', p.organisation = '*', p.sector = '*', length(p.cofog_code) * CAST(p.cofog_code <> '*' AS INTEGER) DESC) = 1;

-- everybody else: the Country and Regional Analysis; the current spending of local government is in the returns above
CREATE TABLE analysis_figure AS
SELECT c.source_id, c.financial_year, c.region_code, c.line_code, l.sector, l.is_identifiable, l.capital_current,
  g.agency_id, g.agency_name, g.agency_type, k.cofog_code, k.rule_id, k.apportionment_key, c.amount, c.file_name, c.file_sha256,
  l.sector = 'LG' AND l.capital_current = 'current' AND l.is_identifiable AS is_counted_by_outturn
FROM cra c
JOIN financial_year y USING (financial_year)
JOIN cra_line l USING (line_code)
JOIN line_rule k USING (line_code)
JOIN organisation_crosswalk a USING (department, organisation)
JOIN register g ON g.agency_id = a.agency_id;

-- schools that departments run: current spending under the rules that spread by what councils' schools leave
CREATE TABLE school_of_departments AS
SELECT financial_year, region_code, sum(amount)::BIGINT AS amount
FROM analysis_figure
WHERE apportionment_key = 'school_gap' AND sector = 'CG' AND is_identifiable AND capital_current = 'current'
GROUP BY ALL;

-- housing benefit of years in which no return of the region prints it: what the analysis has of councils' housing, less the returns
CREATE TABLE housing_benefit_figure AS
WITH rule AS (
  FROM placing_rule WHERE source = 'housing_benefit'
), printed AS (
  SELECT DISTINCT f.financial_year, f.region_code FROM local_figure f, rule
  WHERE f.cofog_code = rule.cofog_code AND f.economic_type = 'transfer'
), analysis AS (
  SELECT f.financial_year, f.region_code, rule.cofog_code, rule.rule_id, rule.apportionment_key,
    arg_max(f.agency_id, f.amount) AS agency_id,
    any_value(f.source_id) AS source_id, sum(f.amount) AS amount
  FROM analysis_figure f, rule
  WHERE f.is_counted_by_outturn AND f.cofog_code = rule.cofog_code AND f.region_code LIKE 'E12%'
    AND (f.financial_year, f.region_code) NOT IN (SELECT (financial_year, region_code) FROM printed)
  GROUP BY ALL
), returns AS (
  SELECT financial_year, region_code, cofog_code, sum(amount) AS amount FROM local_figure GROUP BY ALL
)
SELECT a.financial_year, a.source_id, a.region_code, a.agency_id, g.agency_name, g.agency_type, a.cofog_code,
  a.rule_id, a.apportionment_key,
  (a.amount - coalesce(r.amount, 0))::BIGINT AS amount
FROM analysis a
LEFT JOIN returns r USING (financial_year, region_code, cofog_code)
JOIN register g ON g.agency_id = a.agency_id
WHERE a.amount > coalesce(r.amount, 0);
