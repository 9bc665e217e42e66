-- Reads: financial_year, mid_year(), outturn_read, reference, region
-- Writes: area_member, overlap, group_member, authority, authority_code, population, age_known, age_year
-- What: the authorities of each year, the areas and groups that they belong to, and their residents, in all and by age.
-- Why: every year is counted on its own boundaries, and every key is made of who lives where.
CREATE TABLE area_member AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/area_member.csv', header = true, all_varchar = true);

CREATE TABLE overlap AS
SELECT * FROM read_csv(getvariable('reference') || '/places/place_overlap.csv', header = true, nullstr = '',
  columns = {'group_type': 'VARCHAR', 'group_code': 'VARCHAR', 'group_name': 'VARCHAR', 'place_code': 'VARCHAR',
    'weight': 'DECIMAL(18,9)', 'valid_from': 'DATE', 'valid_to': 'DATE', 'boundary_date': 'DATE', 'source': 'VARCHAR'});

-- the groups that the count adds up
CREATE TABLE group_member AS
SELECT * FROM overlap WHERE group_type NOT IN ('fire', 'successor');

-- every code that was an authority of the count
CREATE TABLE authority_code AS
SELECT p.* REPLACE (coalesce(p.region_code, p.country_code) AS region_code)
FROM read_csv(getvariable('reference') || '/places/places.csv', header = true, nullstr = '', all_varchar = true) p
WHERE p.is_count_area = 'true';

-- the authorities of a year: those of its first day; where the codes of the time are not at hand (Northern Ireland before April 2015),
-- those of today, which are unions of the old ones
CREATE TABLE authority AS
WITH candidate AS (
  SELECT y.financial_year, a.*, mid_year(y.financial_year) || '-04-01' AS first_day
  FROM authority_code a
  CROSS JOIN financial_year y
  JOIN region r ON r.region_code = a.region_code
), valid AS (
  FROM candidate WHERE coalesce(valid_from, '1900-01-01') <= first_day AND coalesce(valid_to, '9999-12-31') >= first_day
)
SELECT * EXCLUDE (first_day) FROM valid
UNION ALL
SELECT * EXCLUDE (first_day) FROM candidate
WHERE valid_to IS NULL AND (financial_year, region_code) NOT IN (SELECT (financial_year, region_code) FROM valid);

-- residents; what was read replaces what ships
CREATE TABLE population AS
WITH read AS (
  SELECT place_code, CAST(line_code AS INTEGER) AS mid_year, persons AS population, false AS is_estimated
  FROM outturn_read WHERE table_name = 'population' AND persons IS NOT NULL
)
SELECT * FROM read
UNION ALL
SELECT *
FROM read_csv(getvariable('reference') || '/places/population.csv', header = true,
  columns = {'place_code': 'VARCHAR', 'mid_year': 'INTEGER', 'population': 'BIGINT', 'is_estimated': 'BOOLEAN'}) s
ANTI JOIN read r ON r.place_code = s.place_code AND r.mid_year = s.mid_year;

-- a year that no table of residents has yet is taken as the latest before it; a code that is new has the residents of the old one
INSERT INTO population
WITH last AS (SELECT max(mid_year) AS mid_year FROM population),
later AS (SELECT mid_year(financial_year) AS mid_year FROM financial_year WHERE mid_year(financial_year) > (SELECT mid_year FROM last)),
latest AS (SELECT p.place_code, p.population FROM population p JOIN last USING (mid_year))
SELECT place_code, mid_year, population, true FROM latest, later
UNION ALL
SELECT c.place_code_current, mid_year, sum(population)::BIGINT, true
FROM authority_code c JOIN latest l USING (place_code), later
WHERE c.place_code_current NOT IN (SELECT place_code FROM latest)
GROUP BY ALL;

-- residents by age group, at the middle of the years that a table of ages is at hand for
CREATE TABLE age_known AS
SELECT * FROM read_csv(getvariable('reference') || '/places/population_by_age.csv', header = true,
  columns = {'place_code': 'VARCHAR', 'mid_year': 'INTEGER', 'age_group': 'VARCHAR', 'population': 'BIGINT', 'is_estimated': 'BOOLEAN'});

-- of every authority and year: its residents by the ages of the nearest year that knows it, or knows its successor
CREATE TABLE age_year AS
WITH known AS (
  SELECT place_code, mid_year, sum(population) AS total, bool_or(is_estimated) AS is_estimated FROM age_known GROUP BY ALL
), nearest AS (
  SELECT a.financial_year, a.place_code, p.population, k.place_code AS known_code, k.mid_year AS known_year, k.total,
    k.is_estimated OR p.is_estimated OR k.place_code <> a.place_code OR k.mid_year <> p.mid_year AS is_estimated
  FROM authority a
  JOIN population p ON p.place_code = a.place_code AND p.mid_year = mid_year(a.financial_year)
  JOIN known k ON k.place_code IN (a.place_code, a.place_code_current)
    OR k.place_code IN (SELECT c.place_code FROM authority_code c WHERE c.place_code_current = a.place_code)
  QUALIFY row_number() OVER (PARTITION BY a.financial_year, a.place_code
    ORDER BY k.place_code = a.place_code DESC, abs(k.mid_year - p.mid_year), k.mid_year) = 1
)
SELECT n.financial_year, n.place_code, k.age_group, n.population * k.population // n.total AS persons, n.is_estimated
FROM nearest n
JOIN age_known k ON k.place_code = n.known_code AND k.mid_year = n.known_year;
