-- Reads: in_payee, in_payee_answer, in_purpose, in_purpose_answer
-- Gives: about VARCHAR, what VARCHAR
-- What: keys with no answer or with more than one.
-- Why: a missing answer drops money, a second one doubles it (sum fan-out). Of a source that is known it was found before.
WITH answered AS (
  SELECT 'payee' AS kind, source_id, payee_key AS key, count(*) AS n FROM in_payee_answer GROUP BY ALL
  UNION ALL
  SELECT 'purpose', source_id, purpose_key, count(*) FROM in_purpose_answer GROUP BY ALL
),
asked AS (
  SELECT DISTINCT 'payee' AS kind, source_id, payee_key AS key FROM in_payee
  UNION ALL
  SELECT DISTINCT 'purpose', source_id, purpose_key FROM in_purpose
)
SELECT q.source_id AS about,
  count(*) || ' ' || kind || ' keys have ' || coalesce(a.n, 0) || ' answers, for example ' || min(q.key) AS what
FROM asked q
LEFT JOIN answered a USING (kind, source_id, key)
WHERE coalesce(a.n, 0) <> 1
GROUP BY q.source_id, kind, a.n
ORDER BY about, what;
