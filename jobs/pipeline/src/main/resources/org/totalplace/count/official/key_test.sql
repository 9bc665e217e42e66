-- Reads: key_test_set, placing_rule, to_pounds(), truth_basis
-- Writes: key_error, key_score, key_test, key_tested
-- What: how far each key is from what is published: the error per head of the area in hundredths of a per cent, its median
--   and 90th percentile, the agreement in order, and the pounds that it puts in the wrong area.
-- Why: a key that does not beat head counts is not used, and the error of the one that is used is the width of its range.
CREATE TABLE key_error AS
WITH spread AS (
  SELECT *, sum(amount) OVER whole AS whole, sum(basis) OVER whole AS all_basis, count(*) OVER whole AS areas,
    count(*) FILTER (amount > 0) OVER whole AS areas_with_money
  FROM truth_basis
  WINDOW whole AS (PARTITION BY test_set, rule_id, financial_year, whole_code, apportionment_key)
), complete AS ( -- a key is tested where it has a figure for every area that residents have one for
  SELECT s.* FROM spread s
  JOIN (FROM spread WHERE apportionment_key = 'population') p USING (test_set, rule_id, financial_year, whole_code, area_code)
  WHERE s.areas = p.areas AND s.areas > 1 AND s.areas_with_money = s.areas AND s.all_basis > 0
)
SELECT test_set, rule_id, apportionment_key, financial_year, whole_code, area_code, residents, amount,
  CAST(CAST(whole AS HUGEINT) * basis // all_basis AS BIGINT) AS by_key,
  CAST(abs(CAST(whole AS HUGEINT) * basis // all_basis - amount) * 10000 // amount AS BIGINT) AS error
FROM complete;

CREATE TABLE key_score AS
WITH ranked AS (
  SELECT test_set, rule_id, apportionment_key, area_code, error, amount, by_key, financial_year, whole_code,
    rank() OVER (PARTITION BY test_set, rule_id, apportionment_key, financial_year
      ORDER BY amount * 1000 // residents, area_code) AS true_rank,
    rank() OVER (PARTITION BY test_set, rule_id, apportionment_key, financial_year
      ORDER BY by_key * 1000 // residents, area_code) AS key_rank,
    count(*) OVER (PARTITION BY test_set, rule_id, apportionment_key, financial_year) AS areas
  FROM key_error
), years AS ( -- Spearman's coefficient of each year, in ten-thousandths
  SELECT test_set, rule_id, apportionment_key, financial_year,
    CAST(10000 - 60000 * sum((true_rank - key_rank) * (true_rank - key_rank)) // (max(areas) * (max(areas) * max(areas) - 1)) AS BIGINT)
      AS agreement
  FROM ranked GROUP BY ALL
), scores AS (
  SELECT test_set, rule_id, apportionment_key, count(DISTINCT financial_year)::INTEGER AS years,
    count(DISTINCT area_code)::INTEGER AS areas,
    quantile_disc(error, 0.5) AS median_error, quantile_disc(error, 0.9) AS ninetieth_error,
    sum(amount)::HUGEINT AS amount, (sum(abs(by_key - amount)) // 2)::HUGEINT AS misplaced
  FROM key_error GROUP BY ALL
)
SELECT s.*, y.agreement
FROM scores s
JOIN (SELECT test_set, rule_id, apportionment_key, quantile_disc(agreement, 0.5) AS agreement FROM years GROUP BY ALL) y
  USING (test_set, rule_id, apportionment_key);

CREATE TABLE key_test AS
SELECT s.rule_id, s.test_set, t.title AS test_title, s.apportionment_key, s.apportionment_key = r.apportionment_key AS is_used,
  s.years, s.areas, to_pounds(s.amount::BIGINT) AS amount,
  CAST(CAST(s.median_error AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2)) AS median_error_per_cent,
  CAST(CAST(s.ninetieth_error AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2)) AS ninetieth_error_per_cent,
  CAST(CAST(s.agreement AS DECIMAL(18, 0)) * CAST(0.0001 AS DECIMAL(5, 4)) AS DECIMAL(18, 4)) AS rank_correlation,
  to_pounds(s.misplaced::BIGINT) AS misplaced,
  p.misplaced > s.misplaced AS is_better_than_population
FROM key_score s
JOIN key_score p ON p.test_set = s.test_set AND p.rule_id = s.rule_id AND p.apportionment_key = 'population'
JOIN placing_rule r ON r.rule_id = s.rule_id
JOIN key_test_set t ON t.test_set = s.test_set;

-- the error that a rule's key is known by: of the test that is closest to what is spread
CREATE TABLE key_tested AS
SELECT r.rule_id, s.apportionment_key, s.test_set, s.median_error, s.ninetieth_error
FROM placing_rule r
JOIN key_score s ON s.rule_id = coalesce(nullif(r.tested_as, ''), r.rule_id)
JOIN key_test_set t USING (test_set)
QUALIFY row_number() OVER (PARTITION BY r.rule_id, s.apportionment_key ORDER BY CAST(t.closeness AS INTEGER), s.test_set) = 1;
