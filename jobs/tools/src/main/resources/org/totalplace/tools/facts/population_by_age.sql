-- Files: population/mye23tablesew.xlsx, population/ukpopestimatesmid2021on2021geographyfinal.xls,
--   population/mid-year-pop-est-22-data.xlsx, population/ukmidyearestimates20192020ladcodes.xls
-- Gives: places/population_by_age.csv
-- What: residents by area and age group in the years that tables of ages are at hand for: mid-2019 and mid-2021 (United Kingdom),
--   mid-2022 (Scotland), mid-2023 (England and Wales). A district that no table prints has its successor's ages of mid-2019 by its
--   share of the census of 2011; a code that was only renumbered has those of the new code.
-- Source: ons-mid-year-population
-- Licence: OGL-UK-3.0
CREATE TABLE age_table AS
FROM (VALUES
  ('ukmidyearestimates20192020ladcodes.xls', 'MYE2 - Persons', 2019, 1),
  ('ukpopestimatesmid2021on2021geographyfinal.xls', 'MYE2 - Persons', 2021, 1),
  ('mid-year-pop-est-22-data.xlsx', 'Table 1', 2022, 2),
  ('mye23tablesew.xlsx', 'MYE2 - Persons', 2023, 1)
) t(file, sheet, mid_year, code_col);

CREATE TABLE heading AS
SELECT t.file, t.sheet, h.col, CAST(regexp_extract(h.text, '^([0-9]+)', 1) AS INTEGER) AS age
FROM age_table t JOIN cells h USING (file, sheet)
WHERE h.row = (SELECT min(c.row) FROM cells c WHERE c.file = t.file AND c.sheet = t.sheet AND c.text = 'All ages')
  AND regexp_full_match(h.text, '[0-9]{1,2}(\.0)?( and over|\+)?');

CREATE TABLE grouped AS
SELECT c.text AS place_code, t.mid_year,
  CASE WHEN h.age <= 4 THEN '0_to_4' WHEN h.age <= 10 THEN '5_to_10' WHEN h.age <= 15 THEN '11_to_15' WHEN h.age <= 18 THEN '16_to_18'
    WHEN h.age <= 24 THEN '19_to_24' WHEN h.age <= 49 THEN '25_to_49' WHEN h.age <= 64 THEN '50_to_64' WHEN h.age = 65 THEN '65'
    WHEN h.age <= 74 THEN '66_to_74' WHEN h.age <= 84 THEN '75_to_84' ELSE '85_and_over' END AS age_group,
  sum(CAST(CAST(v.text AS DECIMAL(18, 1)) AS BIGINT)) AS population
FROM age_table t
JOIN cells c ON c.file = t.file AND c.sheet = t.sheet AND c.col = t.code_col
JOIN cells v ON v.file = c.file AND v.sheet = c.sheet AND v.row = c.row
JOIN heading h ON h.file = v.file AND h.sheet = v.sheet AND h.col = v.col
LEFT JOIN cells sex ON sex.file = c.file AND sex.sheet = c.sheet AND sex.row = c.row AND sex.col = 4 AND t.code_col = 2
WHERE regexp_full_match(c.text, '(E0[6-9]|E1[0-2]|E92|W06|W92|S12|S92|N09|N92|K02)[0-9]{6}') AND coalesce(sex.text, 'Persons') = 'Persons'
GROUP BY ALL;

-- codes of 2013 to 2019 that no table prints, with the code that took their place
CREATE TABLE former AS
SELECT p.place_code, p.successors AS successor_code, coalesce(CAST(f.census_2011_population AS BIGINT), 1) AS weight,
  count(*) OVER (PARTITION BY p.successors) AS members
FROM read_csv(getvariable('reference') || '/places/places.csv', header = true, all_varchar = true, nullstr = '') p
LEFT JOIN read_csv(getvariable('reference') || '/places/former_district_population.csv', header = true, all_varchar = true) f
  USING (place_code)
WHERE p.valid_to > '2013-04-01' AND regexp_full_match(p.place_code, '(E0[6789]|S12)[0-9]{6}')
  AND regexp_full_match(p.successors, '(E0[6789]|S12)[0-9]{6}')
  AND p.place_code NOT IN (SELECT place_code FROM grouped WHERE mid_year = 2019);

SELECT place_code, mid_year, age_group, population, false AS is_estimated FROM grouped
UNION ALL
SELECT place_code, mid_year, age_group,
  largest_remainder(whole, weight, total, (successor_code, age_group), place_code),
  members > 1
FROM (
  SELECT f.*, g.mid_year, g.age_group, g.population AS whole, sum(f.weight) OVER (PARTITION BY f.successor_code, g.age_group) AS total
  FROM former f
  JOIN grouped g ON g.place_code = f.successor_code
  WHERE g.mid_year = 2019
)
