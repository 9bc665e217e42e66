-- Reads: in_payee, in_purpose, plausible.card
-- Adds to: plausible.measure
-- What: per file, the share of its lines whose payee is a label, that is a text that says which part of the publisher paid or what
--   for, in at least two other files of the source and in twice as many as have it as a payee.
-- Why: where two columns stand under each other's headings every amount is right, and every payee is a directorate; who was paid is
--   then published as a label, which nobody looks at for names of people.
CREATE TEMP TABLE as_payee AS
SELECT source_id, split_part(filename, '/', -2) AS file, lower(payee_name) AS text, CAST(sum(lines) AS BIGINT) AS lines
FROM in_payee WHERE payee_name IS NOT NULL GROUP BY ALL;

CREATE TEMP TABLE as_label AS
SELECT DISTINCT source_id, split_part(filename, '/', -2) AS file, lower(label) AS text
FROM (
  SELECT source_id, filename, unnest([department, service, expense_area, expense_type, category]) AS label FROM in_purpose
) label_text
SEMI JOIN as_payee ON as_payee.source_id = label_text.source_id AND as_payee.text = lower(label);

INSERT INTO plausible.measure
WITH use AS (
  SELECT p.*, count(*) OVER (PARTITION BY p.source_id, p.text) - 1 AS payee_elsewhere,
    coalesce(l.files, 0) - CAST(o.text IS NOT NULL AS BIGINT) AS label_elsewhere
  FROM as_payee p
  LEFT JOIN (SELECT source_id, text, count(*) AS files FROM as_label GROUP BY ALL) l USING (source_id, text)
  LEFT JOIN as_label o USING (source_id, file, text)
),
judged AS (
  SELECT *, label_elsewhere >= 2 * (payee_elsewhere + 1) AS is_label FROM use
),
measured AS (
  SELECT source_id, file, CAST(sum(lines) AS BIGINT) AS n,
    CAST(coalesce(sum(lines) FILTER (is_label), 0) AS BIGINT) AS labels
  FROM judged GROUP BY ALL
)
SELECT rule_id, source_id, file_sha256, NULL, NULL, NULL, labels / n, n, c.rows_accepted, c.amount,
  -- no example: a cost centre may have somebody's name
  'the payee of ' || labels || ' of ' || n || ' lines is in other files of the source a division or a kind of expense'
FROM (SELECT unnest(['PL-26', 'PL-27']) AS rule_id, * FROM measured WHERE labels > 0) m
JOIN plausible.card c USING (source_id)
WHERE left(c.file_sha256, 16) = m.file;
