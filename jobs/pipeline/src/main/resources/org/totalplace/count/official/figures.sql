-- Reads: body, cra, cra_line, financial_year, line_crosswalk, organisation_crosswalk, outturn, placing_rule,
--   register, subfunction_crosswalk
-- Writes: local_figure, line_key, analysis_figure
-- What: each figure of the returns and of the analysis with its body, its area, its division and the key that places
--   it.
-- Why: what a publisher's line means is decided once, by the crosswalks.

-- local: the counted lines of the outturn returns
CREATE TABLE local_figure AS
SELECT o.financial_year, o.body_code, o.line_code, b.area_code, b.region_code, b.placed_by,
  g.agency_id, g.agency_name, g.agency_type, l.cofog_code, l.economic_type, o.amount
FROM outturn o
JOIN financial_year y USING (financial_year)
JOIN line_crosswalk l ON l.line_code = o.line_code AND l.treatment = 'count'
JOIN body b ON b.financial_year = o.financial_year AND b.body_code = o.body_code AND b.line_code = o.line_code
JOIN register g
  ON g.agency_id = CASE WHEN l.final_spender = 'parish and town councils' THEN 'TP-PARISHES-england' ELSE b.agency_id END;

-- the key of each line of the analysis: the most particular rule wins
CREATE TABLE line_key AS
SELECT l.line_code, s.cofog_code, p.apportionment_key
FROM cra_line l
JOIN subfunction_crosswalk s USING (subfunction, cofog_level_1)
JOIN placing_rule p ON p.department IN ('*', l.department) AND p.organisation IN ('*', l.organisation)
  AND (p.cofog_code = '*' OR s.cofog_code LIKE p.cofog_code || '%')
QUALIFY row_number() OVER (
  PARTITION BY l.line_code ORDER BY p.department = '*', p.organisation = '*', length(p.cofog_code) DESC) = 1;

-- everybody else: the Country and Regional Analysis; the current spending of local government is in the returns above
CREATE TABLE analysis_figure AS
SELECT c.financial_year, c.region_code, c.line_code, l.sector, l.is_identifiable, l.capital_current,
  g.agency_id, g.agency_name, g.agency_type, k.cofog_code, k.apportionment_key, c.amount, c.file_name, c.file_sha256,
  l.sector = 'LG' AND l.capital_current = 'current' AND l.is_identifiable AS is_counted_by_outturn
FROM cra c
JOIN financial_year y USING (financial_year)
JOIN cra_line l USING (line_code)
JOIN line_key k USING (line_code)
JOIN organisation_crosswalk a USING (department, organisation)
JOIN register g ON g.agency_id = a.agency_id;
