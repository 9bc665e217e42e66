-- Reads: apportionment, check_rule, financial_year, mid_year(), place_named, place_year, population, published_note, region,
--   to_pence(), total_place_count, total_place_funding
-- Adds to: finding
-- What: whether shares, sums per head, residents, weights and the funders' view are what they must be.
-- Why: figures that close to the penny can be wrong in size.
INSERT INTO finding
SELECT 'england_share', financial_year, 'E92000001', 'per cent', NULL, per_cent * 100,
  CASE WHEN per_cent BETWEEN c.at_least AND c.at_most THEN 'within' ELSE 'beyond' END, NULL
FROM (
  SELECT financial_year, CAST(100 * sum(amount) FILTER (cofog_division IN ('07', '09', '10')) / sum(amount) AS DECIMAL(9, 2)) AS per_cent
  FROM total_place_count WHERE place_code LIKE 'E%' GROUP BY ALL
), check_rule c
WHERE c.check_code = 'england_share';

-- in the prices of the newest year, so that one band holds for all years
INSERT INTO finding
SELECT 'per_head_band', financial_year, place_code, 'pounds', NULL, to_pence(per_head_in_2024_25_prices),
  CASE WHEN per_head_in_2024_25_prices BETWEEN c.at_least AND c.at_most THEN 'within'
    WHEN status <> 'complete' OR place_code IN (SELECT key FROM published_note WHERE check_code = 'per_head_band') THEN 'explained'
    ELSE 'beyond' END,
  'no return from ' || bodies_without_return
FROM place_year, check_rule c
WHERE status <> 'residual' AND per_head_in_2024_25_prices IS NOT NULL AND c.check_code = 'per_head_band';

INSERT INTO finding
SELECT 'population', y.financial_year, r.region_code, 'persons', 100 * p.population,
  100 * (SELECT sum(n.population) FROM place_named n WHERE n.region_code = r.region_code AND n.financial_year = y.financial_year), NULL,
  NULL
FROM region r
CROSS JOIN financial_year y
JOIN population p ON p.place_code = r.region_code AND p.mid_year = mid_year(y.financial_year);

INSERT INTO finding
SELECT 'weights', financial_year, 'K02000001', 'areas', 0, 100 * count(*) FILTER (units <> 1000000000), NULL, count(*) || ' areas and keys'
FROM (SELECT financial_year, apportionment_key, area_code, sum(units) AS units FROM apportionment GROUP BY ALL)
GROUP BY ALL;

INSERT INTO finding
SELECT 'funding', financial_year, 'K02000001', 'places', 0, 100 * count(*) FILTER (a IS DISTINCT FROM f), NULL, count(*)
  || ' places and residual lines'
FROM (SELECT financial_year, place_code, residual, sum(amount) AS a FROM total_place_count GROUP BY ALL)
FULL JOIN (SELECT financial_year, place_code, residual, sum(amount) AS f FROM total_place_funding GROUP BY ALL)
  USING (financial_year, place_code, residual)
GROUP BY ALL;
