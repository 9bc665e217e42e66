-- Files: benefits/uc_la_households.xlsx, nhs/nhs_allocations_2023_2025.xlsx, nhs/nhs_allocations_2025_26.xlsx,
--   population/mye23tablesew.xlsx, population/ukpopestimatesmid2021on2021geographyfinal.xls,
--   places/lookup_lsoa11_sicbl22_icb22_ltla22.csv
-- Gives: official/key_value.csv
-- What: figures of places that keys are made of: households on universal credit (May 2025), core allocations to integrated
--   care boards with the patients that they are per head of, and land in hectares.
-- Source: key-values
-- Licence: OGL-UK-3.0
CREATE TABLE place AS
SELECT place_code, place_name, valid_to
FROM read_csv(getvariable('reference') || '/places/places.csv', header = true, nullstr = '', all_varchar = true)
WHERE is_count_area = 'true' AND (valid_to IS NULL OR valid_to > '2021-01-01');

-- names as the benefit tables and the register print them, down to what both share
CREATE MACRO plain(name) AS trim(regexp_replace(regexp_replace(regexp_replace(replace(lower(split_part(name, ' / ', 1)), '&', 'and'),
  '[,.'']', '', 'g'), '^(the |city of )|( county of| city of| council)$', '', 'g'), '\s+', ' ', 'g'));

-- two names that differ by more than that
CREATE MACRO usual(name) AS CASE plain(name) WHEN 'na h-eileanan siar' THEN 'eilean siar' WHEN 'rhondda cynon taf' THEN 'rhondda cynon taff'
  ELSE plain(name) END;

CREATE TABLE board AS
SELECT DISTINCT h.text AS board, c.text AS icb_code
FROM cells h JOIN cells c ON c.file = h.file AND c.row = h.row AND c.col = 7
WHERE h.file LIKE 'lookup_lsoa11%' AND h.col = 8 AND h.row > 1;

CREATE TABLE household AS
SELECT trim(n.text) AS place_name, v.text AS value, n.file
FROM cells n JOIN cells v ON v.file = n.file AND v.sheet = n.sheet AND v.row = n.row AND v.col = 4
WHERE n.file = 'uc_la_households.xlsx' AND n.sheet = 'Data Sheet 0' AND n.col = 3 AND n.row >= 9;

CREATE TABLE allocation AS
SELECT a.file, right(a.sheet, 7) AS as_at, b.icb_code, CAST(CAST(a.text AS DECIMAL(28, 9)) * 1000 AS BIGINT) AS pounds,
  CAST(CAST(a.text AS DECIMAL(28, 9)) * 1000 AS HUGEINT) * 1000 // CAST(CAST(p.text AS DECIMAL(28, 9)) * 1000 AS BIGINT) AS patients
FROM cells c
JOIN board b ON b.board = c.text
JOIN cells a ON a.file = c.file AND a.sheet = c.sheet AND a.row = c.row
JOIN cells p ON p.file = c.file AND p.sheet = c.sheet AND p.row = c.row AND p.col = a.col + 1
JOIN cells h ON h.file = a.file AND h.sheet = a.sheet AND h.col = a.col AND h.row < a.row
  AND regexp_matches(h.text, '^20../.. Recurrent allocation\s*\(£k\)')
WHERE c.sheet LIKE 'ICB Core Allocations%' AND c.col = 3;

CREATE TABLE area AS
SELECT k.file, k.text AS place_code, CAST(CAST(a.text AS DECIMAL(28, 9)) * 100 AS BIGINT) AS hectares,
  row_number() OVER (PARTITION BY k.text ORDER BY k.file) AS choice
FROM cells k
JOIN cells h ON h.file = k.file AND h.sheet = k.sheet AND h.text LIKE 'Area (sq km)%' AND h.row < k.row
JOIN cells a ON a.file = k.file AND a.sheet = k.sheet AND a.row = k.row AND a.col = h.col
WHERE replace(k.sheet, ' ', '') LIKE 'MYE5%' AND k.col = 1 AND regexp_full_match(k.text, '[ESNW]0[6-9][0-9]{6}|S12[0-9]{6}|N09[0-9]{6}');

SELECT 'universal_credit_households' AS key_code, '2025-26' AS as_at, p.place_code,
  CAST(CAST(h.value AS DECIMAL(18, 1)) AS BIGINT) AS value,
  false AS is_estimated, 'benefits' AS dataset, h.file
FROM household h JOIN place p ON usual(p.place_name) = usual(h.place_name) AND p.valid_to IS NULL
UNION ALL
SELECT 'icb_allocation', as_at, icb_code, pounds, false, 'nhs', file FROM allocation
UNION ALL
SELECT 'icb_registered_population', as_at, icb_code, CAST(patients AS BIGINT), true, 'nhs', file FROM allocation
UNION ALL
SELECT 'land_hectares', '2023-24', place_code, hectares, false, 'population', file
FROM area WHERE choice = 1
