-- Reads: area_member, authority, financial_year, largest_remainder(), mid_year(), outturn, population, population_by_age
-- Writes: key_basis, area_basis, apportionment
-- What: the named keys and their weights: whole numbers of thousand-millionths, which add up to exactly 1 in each
--   area.
-- Why: money that is published for a wider area goes to its authorities by a key that anybody can test.
CREATE TABLE key_basis AS
SELECT 'population' AS apportionment_key, y.financial_year, p.place_code, p.population AS basis, p.is_estimated
FROM financial_year y
JOIN population p ON p.mid_year = mid_year(y.financial_year)
JOIN authority a USING (place_code)
UNION ALL
SELECT 'population_' || g.age_group || '_of_2019', y.financial_year, g.place_code, g.population, true
FROM financial_year y, population_by_age g
JOIN authority a USING (place_code)
UNION ALL
SELECT 'council_tenants', o.financial_year, a.place_code, greatest(o.amount, 0), false
FROM outturn o
JOIN authority a ON a.e_code = o.body_code
JOIN financial_year y USING (financial_year)
WHERE o.line_code = '713';

-- every area that money is published for: regions by every key, all other areas by population
CREATE TABLE area_basis AS
SELECT k.apportionment_key, k.financial_year, m.area_code, m.place_code, k.basis, k.is_estimated
FROM area_member m
JOIN key_basis k USING (place_code)
WHERE k.basis > 0 AND (k.apportionment_key = 'population' OR m.area_code LIKE 'E12%');

CREATE TABLE apportionment AS
WITH shares AS (
  SELECT *, sum(basis) OVER (PARTITION BY apportionment_key, financial_year, area_code) AS total FROM area_basis
)
SELECT apportionment_key, financial_year, area_code, place_code, basis, is_estimated,
  largest_remainder(1000000000, basis, total, (apportionment_key, financial_year, area_code), place_code) AS units
FROM shares
UNION ALL
SELECT 'own_area', y.financial_year, a.place_code, a.place_code, NULL, false, 1000000000
FROM authority a, financial_year y;
