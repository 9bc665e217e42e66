-- Reads: definition, fill, last_file, last_said, manifest, min_fill, reading, unanswered
-- Writes: part_failing, part_last, candidate
-- What: the sources that do not hold what they must, what the release before said of them, and the files that may count.
-- Why: a source that fails keeps the files that it last counted, by their bytes, and the others go on; where nothing
--   was counted before, what there is counts and is said to be incomplete.
CREATE TABLE part_failing AS
WITH accepted AS (
  SELECT source_id, coalesce(sum(rows_accepted), 0) AS lines
  FROM (SELECT DISTINCT source_id, file_sha256 FROM manifest WHERE NOT is_replaced)
  LEFT JOIN reading USING (source_id, file_sha256)
  GROUP BY ALL
),
complaint AS (
  SELECT source_id, 1 AS worst, 'it has not been classified' AS reason FROM unanswered
  UNION ALL
  SELECT source_id, 2, a.lines || ' lines, fewer than the ' || d.min_lines || ' it must have'
  FROM definition d JOIN accepted a USING (source_id) WHERE a.lines < d.min_lines
  UNION ALL
  SELECT source_id, 3, column_name || ' in ' || round(100.0 * f.filled / f.lines, 1) || ' % of lines, less than '
    || m.least_percent || ' %'
  FROM min_fill m JOIN fill f USING (source_id, column_name)
  WHERE f.lines > 0 AND f.filled * 100 < f.lines * m.least_percent
),
last_good AS (
  SELECT source_id FROM last_file GROUP BY ALL
  HAVING sum(rows_counted) > 0
    AND bool_and(status <> 'counted' OR (source_id, file_sha256) IN (SELECT (source_id, file_sha256) FROM reading))
)
SELECT source_id,
  CASE WHEN min(worst) = 1 THEN 'failed'
    WHEN source_id IN (SELECT source_id FROM last_good) THEN 'kept_last_good'
    ELSE 'incomplete' END AS result,
  string_agg(reason, '; ' ORDER BY worst, reason) AS reason
FROM complaint
GROUP BY source_id;

CREATE TABLE part_last AS
SELECT f.source_id, coalesce(s.said, 'nothing') AS said FROM part_failing f LEFT JOIN last_said s USING (source_id);

CREATE TABLE candidate AS
SELECT m.*, coalesce(f.result, '') IN ('failed', 'kept_last_good') AS is_held_back
FROM manifest m
LEFT JOIN part_failing f USING (source_id)
WHERE f.result IS DISTINCT FROM 'kept_last_good'
  OR (m.source_id, m.path, m.file_sha256) NOT IN (
    SELECT (source_id, path, file_sha256) FROM last_file WHERE status NOT IN ('replaced', 'held_back'))
UNION ALL
SELECT l.source_id, l.path, coalesce(l.url, ''), l.file_sha256, l.bytes, l.retrieved_date, l.media_type,
  false, false
FROM last_file l
JOIN part_failing f ON f.source_id = l.source_id AND f.result = 'kept_last_good'
WHERE l.status NOT IN ('replaced', 'held_back');
