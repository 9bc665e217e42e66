-- Reads: overlap_line, source_file
-- Gives: about VARCHAR, what VARCHAR
-- What: files and lines that left the counts for one that does not count.
-- Why: to count a payment once, one of the files must still count it.
WITH RECURSIVE counts AS (
  SELECT source_id, path FROM source_file WHERE status = 'counted'
  UNION
  SELECT f.source_id, f.path
  FROM source_file f JOIN counts c ON c.source_id = f.source_id AND f.superseded_by = c.path
  WHERE f.status IN ('superseded', 'duplicate')
)
SELECT source_id || ' ' || path AS about, status || ', but no file counts in its place' AS what
FROM source_file
WHERE status IN ('superseded', 'duplicate') AND (source_id, path) NOT IN (SELECT (source_id, path) FROM counts)
UNION ALL
SELECT o.source_id || ' ' || o.file_sha256, count(*) || ' overlapping lines are not counted in ' || o.counted_in_sha256
FROM overlap_line o
ANTI JOIN source_file f
  ON f.source_id = o.counted_in_source_id AND f.file_sha256 = o.counted_in_sha256 AND f.status = 'counted'
GROUP BY o.source_id, o.file_sha256, o.counted_in_sha256
ORDER BY about;
