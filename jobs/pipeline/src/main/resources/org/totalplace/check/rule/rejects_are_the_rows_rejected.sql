-- Reads: card, reading_sum
-- Gives: about VARCHAR, what VARCHAR
-- What: files that do not say which rows they rejected.
-- Why: a reject without its line is a silent skip.
SELECT c.source_id || ' ' || c.file_sha256 AS about,
  c.rows_rejected || ' rows rejected, ' || coalesce(r.n, 0) || ' on record' AS what
FROM card c
LEFT JOIN reading_sum r ON r.what = 'rejects' AND r.source_id = c.source_id AND r.file = c.file_sha256
WHERE c.rows_rejected <> coalesce(r.n, 0)
ORDER BY about;
