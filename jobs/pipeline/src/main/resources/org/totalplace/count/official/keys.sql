-- Reads: age_year, area_member, authority, authority_code, body, financial_year, largest_remainder(), mid_year(), outturn,
--   overlap, placing_alternative, placing_rule, population, reference, region, school_of_departments
-- Writes: key_part, key_value, value_known, value_year, school_money, key_basis, area_basis, apportionment, key_at_hand
-- What: the named keys and their weights: whole numbers of thousand-millionths, which add up to exactly 1 in each area.
-- Why: money that is published for a wider area goes to its authorities by a key that anybody can test.
CREATE TABLE key_part AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/key_part.csv', header = true, nullstr = '',
  columns = {'key_code': 'VARCHAR', 'dataset': 'VARCHAR', 'item': 'VARCHAR', 'weight': 'BIGINT',
    'from_year': 'VARCHAR', 'to_year': 'VARCHAR'});

CREATE TABLE key_value AS
SELECT * FROM read_csv(getvariable('reference') || '/official/key_value.csv', header = true, nullstr = '',
  columns = {'key_code': 'VARCHAR', 'as_at': 'VARCHAR', 'place_code': 'VARCHAR', 'value': 'BIGINT', 'is_estimated': 'BOOLEAN',
    'dataset': 'VARCHAR'});

-- figures of authorities that are not there for every year, as each year's authorities were then
CREATE TABLE value_known AS
SELECT key_code AS item, mid_year(as_at) AS as_at, place_code, value FROM key_value WHERE place_code NOT LIKE 'E54%'
UNION ALL
SELECT o.line_code, mid_year(o.financial_year), b.area_code, greatest(sum(o.amount), 0)::BIGINT
FROM outturn o
JOIN body b USING (financial_year, body_code, line_code)
JOIN (SELECT DISTINCT item FROM key_part WHERE dataset = 'outturn') k ON k.item = o.line_code
WHERE b.placed_by = 'own_area'
GROUP BY ALL;

-- of every authority and year: the figure of the nearest year, its own or its share of today's authority by residents
CREATE TABLE value_year AS
WITH resident AS (
  SELECT a.financial_year, a.place_code, a.place_code_current, p.population,
    sum(p.population) OVER (PARTITION BY a.financial_year, a.place_code_current) AS current_population
  FROM authority a
  JOIN population p ON p.place_code = a.place_code AND p.mid_year = mid_year(a.financial_year)
), item_year AS ( -- the nearest year in which the item is known
  SELECT y.financial_year, k.item, k.as_at
  FROM financial_year y CROSS JOIN (SELECT DISTINCT item, as_at FROM value_known) k
  QUALIFY row_number() OVER (PARTITION BY y.financial_year, k.item ORDER BY abs(k.as_at - mid_year(y.financial_year)), k.as_at) = 1
), by_current AS (
  SELECT v.item, v.as_at, coalesce(a.place_code_current, v.place_code) AS place_code_current, sum(v.value)::BIGINT AS value
  FROM value_known v
  LEFT JOIN authority_code a USING (place_code)
  GROUP BY ALL
)
SELECT r.financial_year, r.place_code, i.item,
  CAST(coalesce(v.value, c.value * r.population // r.current_population) AS BIGINT) AS value,
  i.as_at <> mid_year(r.financial_year) OR v.value IS NULL AS is_estimated
FROM resident r
JOIN item_year i USING (financial_year)
LEFT JOIN value_known v ON v.item = i.item AND v.as_at = i.as_at AND v.place_code = r.place_code
LEFT JOIN by_current c ON c.item = i.item AND c.as_at = i.as_at AND c.place_code_current = r.place_code_current
WHERE coalesce(v.value, c.value) IS NOT NULL;

-- what councils spend on schools in each authority; a county's by residents of school age
CREATE TABLE school_money AS
WITH child AS (
  SELECT financial_year, place_code, sum(persons)::BIGINT AS children FROM age_year WHERE age_group IN ('5_to_10', '11_to_15') GROUP BY ALL
), own AS (
  SELECT o.financial_year, b.area_code, sum(o.amount)::BIGINT AS amount
  FROM outturn o
  JOIN body b USING (financial_year, body_code, line_code)
  JOIN (SELECT DISTINCT item FROM key_part WHERE dataset = 'school_line') k ON k.item = o.line_code
  GROUP BY ALL
), member AS (
  SELECT DISTINCT area_code, place_code FROM area_member
  UNION
  SELECT DISTINCT place_code, place_code FROM authority
), spread AS (
  SELECT w.financial_year, c.place_code,
    CAST(CAST(w.amount AS HUGEINT) * c.children // sum(c.children) OVER (PARTITION BY w.financial_year, w.area_code) AS BIGINT) AS amount
  FROM own w
  JOIN member m USING (area_code)
  JOIN child c ON c.financial_year = w.financial_year AND c.place_code = m.place_code
)
SELECT c.financial_year, c.place_code, c.children, coalesce(sum(s.amount), 0)::BIGINT AS amount
FROM child c
LEFT JOIN spread s USING (financial_year, place_code)
GROUP BY ALL;

CREATE TABLE key_basis AS
WITH part AS (
  SELECT y.financial_year, k.* FROM key_part k
  JOIN financial_year y ON y.financial_year >= coalesce(k.from_year, '') AND y.financial_year <= coalesce(k.to_year, '9999-99')
), parts AS (
  SELECT k.key_code, a.financial_year, a.place_code, p.population AS basis, p.is_estimated
  FROM part k
  JOIN authority a USING (financial_year)
  JOIN population p ON p.place_code = a.place_code AND p.mid_year = mid_year(a.financial_year)
  WHERE k.dataset = 'population'
  UNION ALL
  SELECT k.key_code, g.financial_year, g.place_code, k.weight * g.persons, g.is_estimated
  FROM part k JOIN age_year g ON g.financial_year = k.financial_year AND g.age_group = k.item
  WHERE k.dataset = 'age'
  UNION ALL
  SELECT k.key_code, v.financial_year, v.place_code, k.weight * v.value, v.is_estimated
  FROM part k JOIN value_year v ON v.financial_year = k.financial_year AND v.item = k.item
  WHERE k.dataset IN ('value', 'outturn')
  UNION ALL -- residents times the allocation per head of the care board, in thousandths
  SELECT k.key_code, a.financial_year, a.place_code,
    CAST(sum(CAST(p.population AS HUGEINT) * CAST(CAST(o.weight AS DECIMAL(28, 9)) * 1000000 AS BIGINT)
      * per_head.pence // 1000000000) AS BIGINT), true
  FROM part k
  JOIN authority a USING (financial_year)
  JOIN population p ON p.place_code = a.place_code AND p.mid_year = mid_year(a.financial_year)
  JOIN overlap o ON o.group_type = 'icb' AND o.place_code = a.place_code
  JOIN (
    SELECT key_code, place_code, value * 100 * 1000 // lead_population AS pence FROM (
      SELECT v.key_code, v.place_code, v.as_at, v.value, r.value AS lead_population
      FROM key_value v
      JOIN key_value r ON r.key_code = 'icb_registered_population' AND r.place_code = v.place_code AND r.as_at = v.as_at
      QUALIFY row_number() OVER (PARTITION BY v.key_code, v.place_code ORDER BY v.as_at) = 1
    )
  ) per_head ON per_head.key_code = k.item AND per_head.place_code = o.group_code
  WHERE k.dataset = 'commissioner'
  GROUP BY ALL
)
SELECT key_code AS apportionment_key, financial_year, place_code, sum(basis)::BIGINT AS basis, bool_or(is_estimated) AS is_estimated
FROM parts
GROUP BY ALL;

-- academies: what schools of every kind would cost in the authority at the rate of its region, less what the council spends
INSERT INTO key_basis
WITH rate AS (
  SELECT s.financial_year, a.region_code, sum(s.amount) AS amount, sum(s.children) AS children
  FROM school_money s JOIN authority a USING (financial_year, place_code) GROUP BY ALL
), academy AS (
  SELECT financial_year, region_code, sum(amount) AS amount FROM school_of_departments GROUP BY ALL
)
SELECT k.key_code, s.financial_year, s.place_code,
  CAST(greatest(0, CAST(r.amount + coalesce(d.amount, 0) AS HUGEINT) * s.children // r.children - s.amount) AS BIGINT), true
FROM (SELECT DISTINCT key_code FROM key_part WHERE dataset = 'school_gap') k
CROSS JOIN school_money s
JOIN authority a USING (financial_year, place_code)
JOIN rate r USING (financial_year, region_code)
LEFT JOIN academy d USING (financial_year, region_code)
WHERE a.region_code LIKE 'E12%';

-- every area that money is published for: regions, and areas of bodies that serve several authorities
CREATE TABLE area_basis AS
SELECT k.apportionment_key, k.financial_year, a.region_code AS area_code, k.place_code, k.basis, k.is_estimated
FROM key_basis k JOIN authority a USING (financial_year, place_code)
UNION ALL
SELECT k.apportionment_key, k.financial_year, m.area_code, k.place_code, k.basis, k.is_estimated
FROM key_basis k
JOIN (SELECT DISTINCT apportionment_key FROM placing_rule WHERE source = 'outturn'
  UNION SELECT a.apportionment_key FROM placing_alternative a JOIN placing_rule p USING (rule_id) WHERE p.source = 'outturn') u
  USING (apportionment_key)
JOIN area_member m USING (place_code)
WHERE m.area_code NOT IN (SELECT region_code FROM region);

-- a key is at hand in an area and year if it has a figure for every authority, and not nothing in all
CREATE TABLE key_at_hand AS
SELECT b.apportionment_key, b.financial_year, b.area_code
FROM area_basis b
GROUP BY ALL
HAVING sum(basis) > 0 AND (count(*), b.financial_year, b.area_code) IN (
  SELECT (count(*), financial_year, area_code) FROM area_basis WHERE apportionment_key = 'population' GROUP BY financial_year, area_code);

CREATE TABLE apportionment AS
WITH shares AS (
  SELECT b.*, sum(b.basis) OVER (PARTITION BY apportionment_key, financial_year, area_code) AS total
  FROM area_basis b SEMI JOIN key_at_hand USING (apportionment_key, financial_year, area_code)
  WHERE b.basis > 0
)
SELECT apportionment_key, financial_year, area_code, place_code, basis, is_estimated,
  largest_remainder(1000000000, basis, total, (apportionment_key, financial_year, area_code), place_code) AS units
FROM shares
UNION ALL
SELECT 'own_area', financial_year, place_code, place_code, NULL, false, 1000000000 FROM authority;
