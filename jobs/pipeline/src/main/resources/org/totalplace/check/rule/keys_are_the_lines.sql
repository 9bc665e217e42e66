-- Reads: read_lines, reading_sum
-- Gives: about VARCHAR, what VARCHAR
-- What: files whose payees or purposes do not add up to their lines.
-- Why: answers are given to keys, so a key that is not there is money without an answer.
WITH expected AS (
  SELECT keys, l.* FROM read_lines l, (VALUES ('payees'), ('purposes')) k(keys) WHERE NOT is_outturn
)
SELECT e.source_id || ' ' || e.file_sha256 AS about,
  e.n || ' lines and ' || e.pence || ' pence, their ' || e.keys || ' have ' || coalesce(k.n, 0) || ' and '
    || coalesce(k.pence, 0) AS what
FROM expected e
LEFT JOIN reading_sum k
  ON k.what = e.keys AND k.source_id = e.source_id AND k.file = left(e.file_sha256, 16)
WHERE (e.n, e.pence) IS DISTINCT FROM (k.n, k.pence)
ORDER BY about, what;
