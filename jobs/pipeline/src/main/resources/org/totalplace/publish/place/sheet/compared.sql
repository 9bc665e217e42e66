-- Reads: code, key_comparison
-- Gives: place_code VARCHAR, financial_year VARCHAR, money VARCHAR, key VARCHAR, other_key VARCHAR, pounds DECIMAL(18,2),
--   pounds_by_the_other_key DECIMAL(18,2), difference DECIMAL(18,2), status VARCHAR
-- What: sheet 6 of a place: what another fair way of sharing would give, in the newest year.
-- Why: a share is a choice, and its reader should see the other choices.
SELECT place_code, financial_year, rule_id AS money, coalesce(k.code_name, apportionment_key) AS key,
  coalesce(o.code_name, other_key) AS other_key, amount AS pounds, other_amount AS pounds_by_the_other_key, difference, '[e]' AS status
FROM key_comparison c
LEFT JOIN code k ON k.code_list = 'apportionment_key' AND k.code = c.apportionment_key
LEFT JOIN code o ON o.code_list = 'apportionment_key' AND o.code = c.other_key
WHERE (place_code, financial_year) IN (SELECT (place_code, max(financial_year)) FROM key_comparison GROUP BY place_code)
ORDER BY place_code, rule_id, c.apportionment_key, c.other_key;
