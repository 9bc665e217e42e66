-- Files: population/mye23tablesew.xlsx, population/ukpopestimatesmid2021on2021geographyfinal.xls,
--   population/mid-year-pop-est-22-data.xlsx, population/ukmidyearestimates20192020ladcodes.xls,
--   other-nations/local-gov-spending.json
-- Gives: places/population.csv
-- What: residents by area, mid-2011 to mid-2024: England and Wales as revised after the census of 2021; Scotland and Northern
--   Ireland to mid-2019, mid-2021 and mid-2022 as printed. Estimated are: a district that is no more (its successor's figure by
--   its share in the nearest table that prints it, or at the census of 2011), a year between two tables (on a straight line), a
--   district in mid-2024 (its county by its share of mid-2023), Scottish councils in mid-2024 (mid-2022 by the change of the men,
--   who are all that the table at hand prints), sums that hold any of these.
-- Source: ons-mid-year-population
-- Licence: OGL-UK-3.0
CREATE MACRO line(a, b, part, parts) AS a + (2 * (b - a) * part + parts) // (2 * parts);

CREATE TABLE place AS
SELECT place_code, region_code, county_code, valid_from, valid_to, successors
FROM read_csv(getvariable('reference') || '/places/places.csv', header = true, all_varchar = true, nullstr = '');

-- a row per code and column of one sheet
CREATE MACRO sheet_rows(file_name, sheet_name) AS TABLE
SELECT c.text AS place_code, h.text AS heading, v.text AS value
FROM cells c
JOIN cells v ON v.file = c.file AND v.sheet = c.sheet AND v.row = c.row
JOIN cells h ON h.file = c.file AND h.sheet = c.sheet AND h.col = v.col
WHERE c.file = file_name AND c.sheet = sheet_name AND c.col = 1 AND regexp_full_match(c.text, '[EKNSW][0-9]{8}')
  AND h.row = (SELECT min(r.row) FROM cells r WHERE r.file = file_name AND r.sheet = sheet_name AND r.col = 1 AND r.text = 'Code')
  AND regexp_full_match(h.text, '(Estimated Population mid|Mid)-20[0-9]{2}');

CREATE TABLE revised AS
SELECT place_code, CAST(right(heading, 4) AS INTEGER) AS mid_year, CAST(value AS BIGINT) AS population
FROM sheet_rows('mye23tablesew.xlsx', 'MYE4') WHERE place_code NOT LIKE 'K%';

CREATE TABLE earlier AS
SELECT place_code, CAST(right(heading, 4) AS INTEGER) AS mid_year, CAST(CAST(value AS DECIMAL(18, 1)) AS BIGINT) AS population
FROM sheet_rows('ukmidyearestimates20192020ladcodes.xls', 'MYE 5')
UNION ALL
SELECT place_code, 2021, CAST(CAST(value AS DECIMAL(18, 1)) AS BIGINT)
FROM sheet_rows('ukpopestimatesmid2021on2021geographyfinal.xls', 'MYE4') WHERE heading = 'Mid-2021';

CREATE TABLE scotland AS
SELECT c.text AS place_code, sex.text AS sex, CAST(n.text AS BIGINT) AS population
FROM cells c
JOIN cells sex ON sex.file = c.file AND sex.sheet = c.sheet AND sex.row = c.row AND sex.col = 4
JOIN cells n ON n.file = c.file AND n.sheet = c.sheet AND n.row = c.row AND n.col = 5
WHERE c.file = 'mid-year-pop-est-22-data.xlsx' AND c.sheet = 'Table 1' AND c.col = 2 AND regexp_full_match(c.text, 'S[0-9]{8}');

CREATE TABLE latest AS
SELECT a ->> '$.code' AS place_code, CAST(a ->> '$.population' AS BIGINT) AS population
FROM (
  SELECT unnest(json_extract(series, '$.authorities.data[*]')) AS a
  FROM read_json(getvariable('json'), columns = {'series': 'JSON'})
);

CREATE TABLE printed AS
FROM revised
UNION ALL
FROM earlier WHERE mid_year >= 2011 AND left(place_code, 1) IN ('S', 'N') AND left(place_code, 3) NOT IN ('S92', 'N92')
UNION ALL
SELECT place_code, 2022, population FROM scotland WHERE sex = 'Persons' AND place_code LIKE 'S12%'
UNION ALL
SELECT place_code, 2024, population FROM latest WHERE place_code NOT LIKE 'S%';

-- between the tables, and the newest year of Scotland
CREATE TABLE between_tables AS
WITH men AS (
  SELECT p.place_code, p.population AS persons, (2 * p.population * l.population + m.population) // (2 * m.population) AS newest
  FROM scotland p
  JOIN scotland m ON m.place_code = p.place_code AND m.sex = 'Males'
  JOIN latest l ON l.place_code = p.place_code
  WHERE p.sex = 'Persons'
)
SELECT place_code, 2024 AS mid_year, newest AS population FROM men
UNION ALL
SELECT place_code, 2023, line(persons, newest, 1, 2) FROM men
UNION ALL
SELECT a.place_code, 2020, line(a.population, b.population, 1, 2)
FROM printed a JOIN printed b USING (place_code)
WHERE a.mid_year = 2019 AND b.mid_year = 2021 AND left(place_code, 1) IN ('S', 'N')
UNION ALL
SELECT a.place_code, 2021 + y.part, line(a.population, b.population, y.part, 3)
FROM printed a JOIN printed b USING (place_code), (VALUES (1), (2)) y(part)
WHERE a.mid_year = 2021 AND b.mid_year = 2024 AND place_code LIKE 'N09%'
UNION ALL
SELECT place_code, 2024, largest_remainder(whole, weight, total, county_code, place_code)
FROM (
  SELECT d.place_code, p.county_code, c.population AS whole, d.population AS weight,
    sum(d.population) OVER (PARTITION BY p.county_code) AS total
  FROM revised d
  JOIN place p USING (place_code)
  JOIN latest c ON c.place_code = p.county_code
  WHERE d.mid_year = 2023 AND d.place_code LIKE 'E07%'
);

-- districts that are no more: where they went, and by which weight they had a share of it
CREATE TABLE former AS
SELECT p.place_code, p.successors AS successor_code, CAST(left(p.valid_to, 4) AS INTEGER) AS until_year,
  CAST(f.census_2011_population AS BIGINT) AS census, count(*) OVER (PARTITION BY p.successors) AS members
FROM place p
LEFT JOIN read_csv(getvariable('reference') || '/places/former_district_population.csv', header = true, all_varchar = true) f
  USING (place_code)
WHERE p.valid_to > '2013-04-01' AND regexp_full_match(p.place_code, '(E0[6789]|S12)[0-9]{6}')
  AND regexp_full_match(p.successors, '(E0[6789]|S12)[0-9]{6}');

CREATE MACRO split_up(of_table) AS TABLE
WITH weighed AS (
  SELECT w.mid_year, f.place_code, f.successor_code, f.until_year, f.members, w.population AS whole, w.is_estimated,
    coalesce(f.census, e.population, 1) AS weight, sum(weight) OVER (PARTITION BY f.successor_code, w.mid_year) AS total
  FROM query_table(of_table) w
  JOIN former f ON f.successor_code = w.place_code
  LEFT JOIN earlier e ON e.place_code = f.place_code
    AND e.mid_year = CASE WHEN w.mid_year <= 2019 THEN w.mid_year WHEN w.mid_year = 2020 THEN 2019 ELSE 2021 END
)
SELECT place_code, mid_year,
  largest_remainder(whole, weight, total, (successor_code, mid_year), place_code) AS population,
  members > 1 OR is_estimated AS is_estimated, until_year
FROM weighed;

CREATE TABLE known AS
SELECT *, false AS is_estimated FROM printed UNION ALL SELECT *, true FROM between_tables;

CREATE TABLE split_once AS FROM split_up('known');
CREATE TABLE split_twice AS FROM split_up('split_once');

CREATE TABLE area AS
FROM known
UNION ALL
SELECT place_code, mid_year, population, is_estimated
FROM (FROM split_once UNION ALL FROM split_twice)
WHERE mid_year < until_year;

-- regions and nations where no table prints them
CREATE TABLE whole AS
SELECT p.region_code AS place_code, a.mid_year, sum(a.population) AS population, bool_or(a.is_estimated) AS is_estimated
FROM area a JOIN place p USING (place_code)
WHERE a.mid_year = 2024 AND left(place_code, 3) IN ('E06', 'E08', 'E09', 'E10')
GROUP BY ALL
UNION ALL
SELECT left(place_code, 1) || CASE left(place_code, 1) WHEN 'E' THEN '92000001' WHEN 'W' THEN '92000004' WHEN 'S' THEN '92000003'
  ELSE '92000002' END, mid_year,
  sum(population), bool_or(is_estimated)
FROM known
WHERE left(place_code, 3) IN ('E06', 'E08', 'E09', 'E10', 'W06', 'S12', 'N09') AND (mid_year = 2024 OR left(place_code, 1) IN ('S', 'N'))
GROUP BY ALL;

CREATE TABLE everything AS FROM area UNION ALL FROM whole;

SELECT * FROM everything
UNION ALL
SELECT 'K02000001', mid_year, sum(population), bool_or(is_estimated)
FROM everything WHERE regexp_full_match(place_code, '[ESWN]92[0-9]{6}') GROUP BY mid_year
