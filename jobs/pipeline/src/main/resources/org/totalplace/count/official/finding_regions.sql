-- Reads: analysis_figure, place_named, region, to_pence(), total_place_count
-- Adds to: finding
-- What: every region, year and division of the count against the analysis.
-- Why: a count that does not close on the tables it is made of must not be published.
INSERT INTO finding
WITH published AS (
  SELECT financial_year, region_code, cofog_code[1:2] AS division, sum(amount) AS amount
  FROM analysis_figure WHERE is_identifiable GROUP BY ALL
), count AS (
  SELECT c.financial_year, n.region_code, c.cofog_division AS division, sum(to_pence(c.amount)) AS amount
  FROM total_place_count c JOIN place_named n USING (place_code, financial_year) GROUP BY ALL
), both_sides AS (
  SELECT r.region_code, financial_year, division, coalesce(p.amount, 0) AS published, coalesce(c.amount, 0) AS counted
  FROM published p FULL JOIN count c USING (financial_year, region_code, division) JOIN region r USING (region_code)
)
SELECT 'region_division', financial_year, region_code, division, published, counted, NULL, NULL FROM both_sides
UNION ALL
SELECT 'region_total', financial_year, region_code, 'all', sum(published), sum(counted), NULL, NULL FROM both_sides GROUP BY ALL
UNION ALL
SELECT 'region_total', financial_year, r.nation_code, 'all', sum(published), sum(counted), NULL, NULL
FROM both_sides JOIN region r USING (region_code) WHERE r.nation_code <> region_code GROUP BY ALL;
