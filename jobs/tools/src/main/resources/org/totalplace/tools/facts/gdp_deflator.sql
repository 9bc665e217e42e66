-- Files: deflators/gdp_deflator.csv
-- Gives: official/gdp_deflator.csv
-- What: the GDP deflator by financial year: three quarters of the calendar year and one quarter of the next, 2024-25 is 100.
--   The calendar year after the last one published is implied by the growth of the last one.
-- Source: hmt-gdp-deflator
-- Licence: OGL-UK-3.0
WITH printed AS (
  SELECT CAST(y.text AS INTEGER) AS year, CAST(CAST(v.text AS DECIMAL(18, 4)) * 10000 AS HUGEINT) AS value
  FROM cells y JOIN cells v ON v.row = y.row AND v.col = 2
  WHERE y.col = 1 AND y.row > 1
), calendar AS (
  SELECT year, value, false AS is_implied FROM printed
  UNION ALL
  SELECT b.year + 1, (2 * b.value * b.value + a.value) // (2 * a.value), true
  FROM printed a JOIN printed b ON b.year = a.year + 1
  WHERE b.year = (SELECT max(year) FROM printed)
), financial AS (
  SELECT a.year, 3 * a.value + b.value AS value, b.is_implied
  FROM calendar a JOIN calendar b ON b.year = a.year + 1
), base AS (SELECT value FROM financial WHERE year = 2024)
SELECT f.year || '-' || lpad(((f.year + 1) % 100)::VARCHAR, 2, '0') AS financial_year,
  CAST(CAST((2 * f.value * 1000000 + b.value) // (2 * b.value) AS DECIMAL(18, 0)) * 0.0001 AS DECIMAL(18, 4)) AS index, f.is_implied
FROM financial f, base b
WHERE f.year >= 2008
