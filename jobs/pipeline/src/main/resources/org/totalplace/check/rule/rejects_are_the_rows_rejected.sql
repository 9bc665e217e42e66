-- Reads: card, in_reject, outturn_source
-- Gives: about VARCHAR, what VARCHAR
-- What: files that do not say which rows they rejected.
-- Why: a reject without its line is a silent skip.
WITH rejects AS (
  SELECT source_id, file_sha256,
    count(DISTINCT (sheet, line_number, CASE WHEN source_id IN (FROM outturn_source) THEN column_name END)) AS n
  FROM in_reject GROUP BY ALL
)
SELECT c.source_id || ' ' || c.file_sha256 AS about,
  c.rows_rejected || ' rows rejected, ' || coalesce(r.n, 0) || ' on record' AS what
FROM card c
LEFT JOIN rejects r USING (source_id, file_sha256)
WHERE c.rows_rejected <> coalesce(r.n, 0)
ORDER BY about;
