-- Reads: analysis_figure, housing_benefit_figure, local_figure, missing_return, region, residual
-- Adds to: finding
-- What: current spending of local government: the returns against the analysis.
-- Why: two publishers of one set of figures find each other's mistakes.
INSERT INTO finding
WITH analysis AS (
  SELECT financial_year, region_code, cofog_code[1:2] AS division, sum(amount) AS amount
  FROM analysis_figure WHERE is_counted_by_outturn AND region_code IN (SELECT region_code FROM region) GROUP BY ALL
), returns AS (
  SELECT financial_year, region_code, cofog_code[1:2] AS division, sum(amount) AS amount FROM local_figure GROUP BY ALL
  UNION ALL
  SELECT financial_year, region_code, cofog_code[1:2], sum(amount) FROM residual WHERE residual = 'no_return_estimated' GROUP BY ALL
  UNION ALL
  SELECT financial_year, region_code, cofog_code[1:2], amount FROM housing_benefit_figure
), missing AS (
  SELECT financial_year, region_code, string_agg(body_name, ', ' ORDER BY body_name) AS names FROM missing_return GROUP BY ALL
), both_sides AS (
  SELECT financial_year, region_code, division, sum(a) AS published, sum(r) AS counted
  FROM (SELECT *, amount AS a, 0 AS r FROM analysis UNION ALL SELECT *, 0, amount FROM returns) GROUP BY ALL
)
SELECT CASE WHEN r.nation_code = b.region_code THEN 'local_current_nation' ELSE 'local_current' END, b.financial_year, b.region_code, 'all',
  sum(b.published), sum(b.counted),
  CASE WHEN any_value(m.names) IS NOT NULL THEN 'explained' WHEN sum(b.counted) = 0 THEN 'not comparable' END,
  'no return from ' || any_value(m.names)
FROM both_sides b
JOIN region r USING (region_code)
LEFT JOIN missing m USING (financial_year, region_code)
GROUP BY b.financial_year, b.region_code, r.nation_code
UNION ALL
SELECT 'local_current', b.financial_year, 'E92000001', 'all', sum(b.published), sum(b.counted),
  CASE WHEN count(m.names) > 0 THEN 'explained' END, 'no return from ' || string_agg(DISTINCT m.names, ', ' ORDER BY m.names)
FROM both_sides b
LEFT JOIN missing m USING (financial_year, region_code)
WHERE region_code LIKE 'E12%' GROUP BY ALL
UNION ALL
SELECT 'local_division', financial_year, 'E92000001', division, sum(published), sum(counted), 'shown', NULL
FROM both_sides WHERE region_code LIKE 'E12%' GROUP BY ALL;
