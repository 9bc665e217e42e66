-- Reads spend_line. Gives sources whose published lines name someone who must not be named: a person, a
-- sole trader, what the publisher redacted, and a payee of class unknown whose name was taken away while its
-- id stayed. Why: nothing is published about a natural person. A nameless payee of class unknown may have been
-- withheld on suspicion or never printed; its narrative is what the condition in spend_line.sql lets stand.
SELECT source_id AS about, count(*) || ' lines of class ' || payee_class || ' have a name, an id or a narrative' AS what
FROM spend_line
WHERE CASE payee_class
    WHEN 'unknown' THEN payee_name IS NULL AND payee_id IS NOT NULL
    ELSE payee_class IN ('individual', 'sole_trader', 'redacted')
      AND (payee_name IS NOT NULL OR payee_id IS NOT NULL OR narrative IS NOT NULL)
  END
GROUP BY source_id, payee_class
ORDER BY about, what;
