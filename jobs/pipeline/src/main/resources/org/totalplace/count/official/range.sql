-- Reads: apportionment, area_amount, key_tested, placed, placing_alternative
-- Writes: rule_spread, rule_key, spread_by_key, place_range
-- What: for each place, year and division what is known there, what is its share of wider areas, what heads alone would
--   give, and how low and how high it is by the keys at hand and the tested error of the one that is used.
-- Why: a share is a guess with a width, and the width belongs to the figure.
CREATE TABLE rule_spread AS
SELECT rule_id, apportionment_key, financial_year, area_code, cofog_code[1:2] AS cofog_division, sum(amount)::BIGINT AS amount
FROM area_amount WHERE apportionment_key <> 'own_area' GROUP BY ALL;

-- the keys at hand of a rule: the one that is used, and others that beat heads in the test that is closest to what is spread; the
-- error of the key used, or of heads where that one has no test, or the largest there is
CREATE TABLE rule_key AS
WITH used AS (
  SELECT DISTINCT rule_id, apportionment_key FROM rule_spread
), tried AS (
  SELECT t.rule_id, t.apportionment_key, t.median_error < h.median_error AS beats_heads
  FROM key_tested t
  JOIN key_tested h ON h.rule_id = t.rule_id AND h.test_set = t.test_set AND h.apportionment_key = 'population'
)
SELECT u.rule_id, u.apportionment_key, k.other_key,
  k.other_key = u.apportionment_key OR coalesce(r.beats_heads, false) AS is_at_hand,
  coalesce(t.median_error, h.median_error, (SELECT max(median_error) FROM key_tested)) AS error
FROM used u
JOIN (
  SELECT rule_id, apportionment_key AS other_key FROM used
  UNION SELECT rule_id, 'population' FROM used
  UNION SELECT rule_id, apportionment_key FROM placing_alternative
) k USING (rule_id)
LEFT JOIN tried r ON r.rule_id = u.rule_id AND r.apportionment_key = k.other_key
LEFT JOIN key_tested t ON t.rule_id = u.rule_id AND t.apportionment_key = u.apportionment_key
LEFT JOIN key_tested h ON h.rule_id = u.rule_id AND h.apportionment_key = 'population';

CREATE TABLE spread_by_key AS
SELECT s.rule_id, s.financial_year, s.area_code, s.cofog_division, a.place_code, k.error, k.is_at_hand,
  a.apportionment_key, a.apportionment_key = s.apportionment_key AS is_used, a.apportionment_key = 'population' AS is_population,
  CAST(CAST(s.amount AS HUGEINT) * a.units // 1000000000 AS BIGINT) AS amount
FROM rule_spread s
JOIN rule_key k USING (rule_id, apportionment_key)
JOIN apportionment a ON a.financial_year = s.financial_year AND a.area_code = s.area_code AND a.apportionment_key = k.other_key;

CREATE TABLE place_range AS
WITH rule AS (
  SELECT financial_year, place_code, cofog_division, rule_id, area_code,
    least(min(amount) FILTER (is_at_hand), min(amount - abs(amount) * error // 10000) FILTER (is_used)) AS low,
    greatest(max(amount) FILTER (is_at_hand), max(amount + abs(amount) * error // 10000) FILTER (is_used)) AS high,
    sum(amount) FILTER (is_used) AS best, coalesce(sum(amount) FILTER (is_population), sum(amount) FILTER (is_used)) AS by_population
  FROM spread_by_key GROUP BY ALL
), spread AS (
  SELECT financial_year, place_code, cofog_division, sum(low - best)::BIGINT AS below, sum(high - best)::BIGINT AS above,
    sum(by_population - best)::BIGINT AS population_less_best
  FROM rule GROUP BY ALL
), amounts AS (
  SELECT a.financial_year, p.place_code, a.cofog_code[1:2] AS cofog_division,
    coalesce(sum(p.amount) FILTER (a.apportionment_key = 'own_area'), 0)::BIGINT AS known,
    coalesce(sum(p.amount) FILTER (a.apportionment_key <> 'own_area'), 0)::BIGINT AS spread
  FROM placed p JOIN area_amount a USING (id)
  GROUP BY ALL
)
SELECT a.*, a.known + a.spread AS amount, a.known + a.spread + coalesce(s.population_less_best, 0) AS by_population,
  a.known + a.spread + coalesce(s.below, 0) AS low, a.known + a.spread + coalesce(s.above, 0) AS high
FROM amounts a
LEFT JOIN spread s USING (financial_year, place_code, cofog_division);
