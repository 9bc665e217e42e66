-- Reads: card, read_lines
-- Gives: about VARCHAR, what VARCHAR
-- What: files whose lines do not add up to what was accepted.
-- Why: a truncated or doubled Parquet file looks like any other.
SELECT c.source_id || ' ' || c.file_sha256 AS about,
  c.rows_accepted || ' rows and ' || c.pence_accepted || ' pence accepted, ' || coalesce(l.n, 0)
    || ' and ' || coalesce(l.pence, 0) || ' written' AS what
FROM card c
LEFT JOIN read_lines l USING (source_id, file_sha256)
WHERE (c.rows_accepted, c.pence_accepted) <> (coalesce(l.n, 0), coalesce(l.pence, 0))
ORDER BY about;
