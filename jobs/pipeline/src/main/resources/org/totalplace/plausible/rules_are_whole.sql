-- Reads: not_payment_word_text, plausible_accepted_text, plausible_rule_text
-- Gives: file VARCHAR, about VARCHAR, what VARCHAR
-- What: what is wrong with the tables of reference-data/plausible.
-- Why: a misspelt word must stop the run, not become a rule that never speaks.
SELECT 'rules.csv' AS file, rule_id AS about, 'outcome is flag or hold, not ' || coalesce(outcome, 'blank') AS what
FROM plausible_rule_text WHERE outcome IS NULL OR outcome NOT IN ('flag', 'hold')
UNION ALL
SELECT 'rules.csv', rule_id, 'stage is reading, history, ledger or theme, not ' || coalesce(stage, 'blank')
FROM plausible_rule_text WHERE stage IS NULL OR stage NOT IN ('reading', 'history', 'ledger', 'theme')
UNION ALL
SELECT 'rules.csv', rule_id, 'only a file can be held, and before it is counted' FROM plausible_rule_text
WHERE outcome = 'hold' AND stage IN ('ledger', 'theme')
UNION ALL
SELECT 'rules.csv', coalesce(rule_id, 'no rule'), 'threshold and at_least are numbers, not ' || coalesce(threshold, 'blank') || ' and '
  || coalesce(at_least, 'blank')
FROM plausible_rule_text WHERE try_cast(threshold AS DECIMAL(18, 9)) IS NULL OR try_cast(at_least AS BIGINT) IS NULL
UNION ALL
SELECT 'rules.csv', rule_id, 'is there ' || count(*) || ' times' FROM plausible_rule_text GROUP BY rule_id HAVING count(*) > 1
UNION ALL
SELECT 'rules.csv', rule_id, 'says neither what nor why nor where to look' FROM plausible_rule_text
WHERE what IS NULL OR reason IS NULL OR look_at IS NULL
UNION ALL
SELECT 'accepted.csv', source_id, 'needs the SHA-256 of the file, a reason and a date' FROM plausible_accepted_text
WHERE reason IS NULL OR try_cast(accepted_date AS DATE) IS NULL OR NOT regexp_full_match(file_sha256, '[0-9a-f]{64}')
UNION ALL
SELECT 'not_payments.csv', word, 'place is name, amount or date, not ' || coalesce(place, 'blank') FROM not_payment_word_text
WHERE place IS NULL OR place NOT IN ('name', 'amount', 'date')
ORDER BY ALL;
