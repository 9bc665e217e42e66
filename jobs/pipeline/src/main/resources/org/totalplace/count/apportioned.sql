-- Reads: area_overlap, flow_kind, largest_remainder(), place_register, place_spend, population, pounds()
-- Writes: place_weight, place_spend_apportioned
-- Why: a county, a force or a region spends in all the authorities that it covers; what share falls to each is an
--   estimate by a named key, so it stands in a table of its own, and its parts add up to the published lines to the
--   penny.
CREATE TEMP TABLE spent AS
SELECT place_code AS area_code, financial_year, agency_id, cofog_code, flow_kind, record_type,
  CAST(sum(gross) * 100 AS BIGINT) AS pence, bool_or(k.is_netted) AS is_transfer,
  bool_or(k.is_unitemised) AS is_unitemised
FROM place_spend JOIN flow_kind k USING (flow_kind) WHERE place_basis = 'payer_area'
GROUP BY place_code, financial_year, agency_id, cofog_code, flow_kind, record_type;

-- Persons of an authority in a year; of one that is newer than the figures, those of what it was made of.
CREATE TEMP TABLE persons AS
WITH spans AS (SELECT min(mid_year) AS oldest, max(mid_year) AS newest FROM population),
year AS (
  SELECT DISTINCT financial_year, CAST(financial_year[1:4] AS INTEGER) AS wanted,
    greatest(oldest, least(newest, wanted)) AS mid_year
  FROM spent, spans WHERE financial_year IS NOT NULL
),
made_of AS (
  SELECT place_code, place_code AS part FROM place_register WHERE level IN ('lower', 'single')
  UNION ALL
  SELECT p.place_code, o.place_code
  FROM place_register p
  JOIN place_register o ON o.level IN ('lower', 'single') AND list_contains(string_split(p.predecessors, ' '), o.place_code)
  WHERE p.level IN ('lower', 'single') AND p.place_code NOT IN (SELECT place_code FROM population)
)
SELECT m.place_code, y.financial_year, sum(n.population) AS persons,
  bool_or(n.is_estimated) OR y.wanted <> y.mid_year AS is_estimated
FROM made_of m
JOIN population n ON n.place_code = m.part
JOIN year y USING (mid_year)
GROUP BY m.place_code, y.financial_year, y.wanted, y.mid_year;

-- The authorities of an area on the first day of the year, each with the share of it that lies there.
CREATE TABLE place_weight AS
SELECT *, CAST(CAST(units AS DECIMAL(18, 0)) * CAST(0.000000001 AS DECIMAL(9, 9)) AS DECIMAL(18, 9)) AS weight
FROM (
WITH year AS (
  SELECT DISTINCT area_code, financial_year, make_date(CAST(financial_year[1:4] AS INTEGER), 4, 1) AS first_day
  FROM spent WHERE financial_year IS NOT NULL
),
member AS (
  SELECT y.area_code, y.financial_year, o.place_code, o.units
  FROM year y
  JOIN area_overlap o ON o.group_code = y.area_code AND y.first_day BETWEEN o.valid_from_date AND o.valid_to_date
  WHERE o.group_type NOT IN ('nation', 'pilot', 'successor')
),
share AS (
  SELECT m.*, n.persons, n.is_estimated, CAST(n.persons AS HUGEINT) * m.units AS key_units,
    sum(key_units) OVER area AS total
  FROM member m
  JOIN persons n USING (place_code, financial_year)
  WINDOW area AS (PARTITION BY m.area_code, m.financial_year)
)
SELECT area_code, financial_year, place_code, 'population' AS apportionment_key,
  CAST((key_units + 500000000) // 1000000000 AS BIGINT) AS key_value,
  largest_remainder(1000000000, key_units, total, (area_code, financial_year), place_code) AS units, is_estimated
FROM share
UNION ALL
SELECT y.area_code, y.financial_year, y.area_code, 'own_area', NULL, 1000000000, false
FROM year y
JOIN place_register p ON p.place_code = y.area_code AND p.level IN ('lower', 'single')
);

CREATE TABLE place_spend_apportioned AS
WITH split AS (
  SELECT s.*, w.place_code, w.apportionment_key, w.is_estimated,
    largest_remainder(s.pence, w.units, 1000000000,
      (area_code, financial_year, s.agency_id, s.cofog_code, s.flow_kind, s.record_type), w.place_code) AS share
  FROM spent s
  JOIN place_weight w USING (area_code, financial_year)
  UNION ALL BY NAME
  SELECT *, area_code AS place_code, 'none' AS apportionment_key, false AS is_estimated, pence AS share
  FROM spent ANTI JOIN place_weight USING (area_code, financial_year)
)
SELECT place_code, area_code, financial_year, agency_id, cofog_code, flow_kind, record_type, apportionment_key,
  is_estimated, pounds(share) AS gross, CASE WHEN is_transfer THEN pounds(share) ELSE 0 END AS transfers,
  CASE WHEN is_unitemised THEN pounds(share) ELSE 0 END AS unitemised,
  CASE WHEN is_transfer OR is_unitemised THEN 0 ELSE pounds(share) END AS net
FROM split;
