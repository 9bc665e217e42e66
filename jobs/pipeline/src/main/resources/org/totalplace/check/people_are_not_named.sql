-- Reads spend_line. Gives sources whose published lines name someone who must not be named: a person, a
-- sole trader, what the publisher redacted, and a payee that may be anybody. Why: nothing is published
-- about a natural person.
SELECT source_id AS about, count(*) || ' lines of class ' || payee_class || ' have a name, an id or a narrative' AS what
FROM spend_line
WHERE (payee_class IN ('individual', 'sole_trader', 'redacted') OR payee_class = 'unknown' AND payee_name IS NULL)
  AND (payee_name IS NOT NULL OR payee_id IS NOT NULL OR narrative IS NOT NULL)
GROUP BY source_id, payee_class
ORDER BY about, what;
