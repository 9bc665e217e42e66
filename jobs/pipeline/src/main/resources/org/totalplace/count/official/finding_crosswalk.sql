-- Reads: body, cra, cra_line, financial_year, is_total(), line_crosswalk, line_rule, organisation_crosswalk, outturn, region
-- Adds to: finding
-- What: figures that no crosswalk knows.
-- Why: such a figure would be in no count and in no difference.
INSERT INTO finding
WITH unknown AS (
  SELECT c.financial_year, 'department ' || l.department || ', organisation ' || l.organisation || ', ' || l.subfunction AS subject,
    c.amount
  FROM cra c
  JOIN financial_year USING (financial_year)
  LEFT JOIN cra_line l USING (line_code)
  WHERE c.line_code NOT IN (SELECT line_code FROM line_rule)
    OR (l.department, l.organisation) NOT IN (SELECT (department, organisation) FROM organisation_crosswalk)
  UNION ALL
  SELECT financial_year, 'line ' || line_code, amount FROM outturn
  JOIN financial_year USING (financial_year) WHERE line_code NOT IN (SELECT line_code FROM line_crosswalk)
  UNION ALL
  SELECT financial_year, 'body ' || body_code, amount FROM outturn
  JOIN financial_year USING (financial_year) WHERE NOT is_total(body_code)
    AND (financial_year, body_code) NOT IN (SELECT (financial_year, body_code) FROM body)
  UNION ALL
  SELECT c.financial_year, 'area ' || c.region_code, c.amount FROM cra c
  JOIN financial_year USING (financial_year)
  WHERE c.region_code NOT IN (SELECT region_code FROM region)
    AND c.region_code NOT IN ('K02000001', 'outside_uk')
)
SELECT 'crosswalk', financial_year, 'K02000001', subject, sum(amount), 0, 'beyond', NULL FROM unknown GROUP BY ALL
UNION ALL
SELECT 'crosswalk', financial_year, 'K02000001', 'all', 0, 0, NULL, 'every line, body and organisation is known'
FROM financial_year WHERE financial_year NOT IN (SELECT financial_year FROM unknown);
