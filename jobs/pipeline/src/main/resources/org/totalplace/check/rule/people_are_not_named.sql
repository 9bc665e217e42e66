-- Reads: line_sum
-- Gives: about VARCHAR, what VARCHAR
-- What: sources whose published lines name someone who must not be named: a person, a sole trader, what the publisher
--   redacted.
-- Why: nothing is published about a natural person. A payee of class unknown without a name may be one that was
--   withheld on suspicion or one that was never printed, whose narrative may stand: this table cannot tell them
--   apart, the one condition in spend_line.sql does.
SELECT source_id AS about, sum(n) || ' lines of class ' || payee_class || ' have a name, an id or a narrative' AS what
FROM line_sum
WHERE payee_class IN ('individual', 'sole_trader', 'redacted')
  AND is_told
GROUP BY source_id, payee_class
ORDER BY about, what;
