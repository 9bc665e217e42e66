-- Reads: check_rule, key_score, placing_rule, rule_spread
-- Adds to: finding
-- What: whether each key that is used beats head counts on what it was not made of, and the pounds that both put in the
--   wrong area.
-- Why: a key is used because it passed, not because it pleases.
INSERT INTO finding
SELECT 'key_beats_population', 'all', 'K02000001', r.rule_id || ' ' || r.apportionment_key || ', ' || k.test_set, p.misplaced, k.misplaced,
  CASE WHEN k.areas * k.years < c.at_least THEN 'shown' WHEN k.misplaced < p.misplaced THEN 'within' ELSE 'beyond' END,
  'median error ' || k.median_error // 100 || '.' || lpad(CAST(k.median_error % 100 AS VARCHAR), 2, '0') || ' per cent, by population '
    || p.median_error // 100 || '.' || lpad(CAST(p.median_error % 100 AS VARCHAR), 2, '0')
FROM placing_rule r
JOIN key_score k ON k.rule_id = coalesce(nullif(r.tested_as, ''), r.rule_id) AND k.apportionment_key = r.apportionment_key
JOIN key_score p ON p.rule_id = k.rule_id AND p.test_set = k.test_set AND p.apportionment_key = 'population'
JOIN check_rule c ON c.check_code = 'key_beats_population'
WHERE r.apportionment_key <> 'population' AND r.rule_id IN (SELECT rule_id FROM rule_spread)
UNION ALL -- a key without a test
SELECT 'key_beats_population', 'all', 'K02000001', rule_id || ' ' || apportionment_key || ', no test', NULL, NULL, 'beyond', NULL
FROM placing_rule
WHERE apportionment_key NOT IN ('population', 'few_sites') AND rule_id IN (SELECT rule_id FROM rule_spread)
  AND (coalesce(nullif(tested_as, ''), rule_id), apportionment_key) NOT IN (SELECT (rule_id, apportionment_key) FROM key_score);
