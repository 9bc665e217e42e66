-- Reads: age_known, authority, financial_year, key_value, mid_year(), population, reference
-- Writes: characteristic, peer, place_quantity, place_measure, place_characteristic, similar_place, in_words()
-- What: of every authority of today, and every county, the twenty of its type that are nearest by public characteristics, with the
--   distance and the reason; and the characteristics themselves.
-- Why: a figure of one place says little beside no other. Whole numbers and order by code: every machine finds the same twenty.
CREATE TABLE characteristic AS
SELECT row_number() OVER () AS position, *
FROM read_csv(getvariable('reference') || '/official/crosswalk/characteristic.csv', header = true, nullstr = '',
  columns = {'characteristic': 'VARCHAR', 'words': 'VARCHAR', 'item': 'VARCHAR', 'per_item': 'VARCHAR', 'factor': 'BIGINT',
    'is_logarithm': 'BOOLEAN', 'weight': 'INTEGER', 'close_at_most': 'DECIMAL(9,3)', 'differs_from': 'DECIMAL(9,3)',
    'source': 'VARCHAR'});

CREATE MACRO in_words(names) AS
  CASE WHEN coalesce(len(names), 0) < 2 THEN coalesce(names[1], 'none') ELSE array_to_string(names[1:-2], ', ') || ' and ' || names[-1] END;

-- the authorities of the newest year under their codes of today, less those that are one by now; a county is its districts together
CREATE TABLE peer AS
WITH newest AS (
  SELECT a.* FROM authority a JOIN (SELECT max(financial_year) AS financial_year FROM financial_year) USING (financial_year)
)
SELECT place_code_current AS place_code, place_name, place_type, place_code AS member_code, place_code_current AS member_code_current,
  financial_year
FROM newest
QUALIFY count(*) OVER (PARTITION BY place_code_current) = 1
UNION ALL
SELECT c.place_code, c.place_name, c.place_type, n.place_code, n.place_code_current, n.financial_year
FROM newest n
JOIN (SELECT place_code, place_name, place_type
  FROM read_csv(getvariable('reference') || '/places/places.csv', header = true, nullstr = '', all_varchar = true)) c
  ON c.place_code = n.county_code;

-- residents, residents by age, and other figures, each of the newest year that has it
CREATE TABLE place_quantity AS
WITH known AS (
  SELECT place_code, 'residents' AS item, mid_year AS as_at, population AS quantity, is_estimated FROM population
  UNION ALL
  SELECT place_code, age_group, mid_year, population, is_estimated FROM age_known
  UNION ALL
  SELECT place_code, 'all_ages', mid_year, sum(population)::BIGINT, bool_or(is_estimated) FROM age_known GROUP BY ALL
  UNION ALL
  SELECT place_code, key_code, mid_year(as_at), value, is_estimated FROM key_value
), of_member AS (
  SELECT DISTINCT m.member_code, k.item, k.as_at, k.quantity, k.is_estimated
  FROM peer m
  JOIN known k ON k.place_code IN (m.member_code, m.member_code_current)
    AND (k.item <> 'residents' OR k.as_at <= mid_year(m.financial_year))
  QUALIFY dense_rank() OVER (PARTITION BY m.member_code, k.item ORDER BY k.as_at DESC, k.place_code DESC) = 1
)
SELECT p.place_code, q.item, max(q.as_at) AS as_at, sum(q.quantity)::BIGINT AS quantity, bool_or(q.is_estimated) AS is_estimated,
  count(*) = any_value(p.members) AS is_whole
FROM (SELECT *, count(*) OVER (PARTITION BY place_code) AS members FROM peer) p
JOIN of_member q USING (member_code)
GROUP BY ALL;

-- a value in ten-thousandths; what is compared is the value, or a thousandth of its natural logarithm
CREATE TABLE place_measure AS
WITH part AS (
  SELECT characteristic, unnest(string_split(item, ' ')) AS item FROM characteristic
), above AS (
  SELECT q.place_code, p.characteristic, max(q.as_at) AS as_at, sum(q.quantity)::BIGINT AS quantity,
    bool_or(q.is_estimated) AS is_estimated
  FROM part p JOIN place_quantity q USING (item) WHERE q.is_whole GROUP BY ALL
), valued AS (
  SELECT p.place_code, p.place_name, p.place_type, c.*, a.as_at, a.is_estimated OR coalesce(b.is_estimated, false) AS is_estimated,
    CASE WHEN c.per_item IS NULL THEN a.quantity * c.factor * 10000
      ELSE (a.quantity * c.factor * 20000 + b.quantity) // (2 * b.quantity) END AS value
  FROM (SELECT DISTINCT place_code, place_name, place_type FROM peer) p
  JOIN above a USING (place_code)
  JOIN characteristic c USING (characteristic)
  LEFT JOIN place_quantity b ON b.place_code = p.place_code AND b.item = c.per_item AND b.is_whole
  WHERE c.per_item IS NULL OR b.quantity > 0
), compared AS (
  SELECT *, CASE WHEN is_logarithm THEN CAST(round(ln(value / 10000) * 1000) AS BIGINT) ELSE value END AS measure
  FROM valued WHERE value > 0
), of_type AS (
  SELECT place_type, characteristic, quantile_disc(measure, 0.5) AS middle,
    quantile_disc(measure, 0.75) - quantile_disc(measure, 0.25) AS quarters, count(*) AS places
  FROM compared GROUP BY ALL
), peers AS (
  SELECT place_type, count(DISTINCT place_code) AS places FROM peer GROUP BY ALL
)
SELECT c.*, t.middle, t.quarters, t.places = p.places AND t.quarters > 0 AS is_used,
  sign(c.measure - t.middle) * ((abs(c.measure - t.middle) * 2000 + t.quarters) // (2 * nullif(t.quarters, 0))) AS standardised
FROM compared c
JOIN of_type t USING (place_type, characteristic)
JOIN peers p USING (place_type);

CREATE TABLE place_characteristic AS
SELECT place_code, place_name, place_type, characteristic, CAST(as_at AS INTEGER) AS as_at_year, is_estimated,
  CAST(CAST(value AS DECIMAL(18, 0)) * 0.0001 AS DECIMAL(24, 6)) AS value, is_logarithm,
  CAST(CAST(measure AS DECIMAL(18, 0)) * CASE WHEN is_logarithm THEN 0.001 ELSE 0.0001 END AS DECIMAL(18, 9)) AS compared_value,
  CAST(CAST(middle AS DECIMAL(18, 0)) * CASE WHEN is_logarithm THEN 0.001 ELSE 0.0001 END AS DECIMAL(18, 9)) AS middle,
  CAST(CAST(quarters AS DECIMAL(18, 0)) * CASE WHEN is_logarithm THEN 0.001 ELSE 0.0001 END AS DECIMAL(18, 9)) AS interquartile_range,
  CAST(CAST(standardised AS DECIMAL(18, 0)) * 0.001 AS DECIMAL(18, 9)) AS standardised, weight AS importance, is_used, source
FROM place_measure;

CREATE TABLE similar_place AS
WITH gap AS (
  SELECT a.place_code, a.place_name, a.place_type, b.place_code AS similar_code, b.place_name AS similar_name,
    a.position, a.words, a.weight, CAST(a.standardised - b.standardised AS BIGINT) AS gap,
    a.close_at_most * 1000 AS close, a.differs_from * 1000 AS far
  FROM place_measure a
  JOIN place_measure b ON b.place_type = a.place_type AND b.characteristic = a.characteristic AND b.place_code <> a.place_code
  WHERE a.is_used
), pair AS (
  SELECT place_code, place_name, place_type, similar_code, similar_name, sum(weight * gap * gap)::HUGEINT AS squares,
    sum(weight)::BIGINT AS weights, count(*)::INTEGER AS characteristics,
    list(words ORDER BY position) FILTER (abs(gap) <= close) AS close_in,
    list(words ORDER BY position) FILTER (abs(gap) >= far) AS differs_in
  FROM gap GROUP BY ALL
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY place_code ORDER BY squares, similar_code) AS rank FROM pair
)
SELECT place_code, place_name, place_type, CAST(rank AS INTEGER) AS rank, similar_code, similar_name,
  CAST(CAST(round(sqrt(CAST(squares // weights AS DOUBLE))) AS DECIMAL(18, 0)) * 0.001 AS DECIMAL(18, 9)) AS distance, characteristics,
  'close in ' || in_words(close_in) || '; differs in ' || in_words(differs_in) AS reason
FROM ranked
WHERE rank <= 20;
