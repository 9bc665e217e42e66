-- Reads: after.source_file, before.source_file, source_change
-- Writes: file_change
-- What: the files of two releases by their bytes, with the cause of a line that came or went with each.
-- Why: what a publisher did is seen in its files; where they are the same, what is left is our rules, and then our
--   program.
CREATE TABLE file_change AS
WITH old AS (
  SELECT source_id, file_sha256, bool_or(status = 'counted') AS is_counted, min(retrieved_date) AS first_date
  FROM before.source_file GROUP BY ALL
),
new AS (
  SELECT source_id, file_sha256, bool_or(status = 'counted') AS is_counted, min(retrieved_date) AS first_date
  FROM after.source_file GROUP BY ALL
),
-- Which file counts instead: the one that is named, or the version under the same name.
successor AS (
  SELECT f.source_id, f.file_sha256, min(k.file_sha256) AS superseded_by
  FROM after.source_file f
  JOIN after.source_file k ON k.source_id = f.source_id AND k.path = coalesce(f.superseded_by, f.path)
    AND k.status = 'counted' AND k.file_sha256 <> f.file_sha256
  WHERE f.status IN ('replaced', 'superseded', 'duplicate')
  GROUP BY ALL
),
reissue AS (
  SELECT source_id, file_sha256 FROM after.source_file SEMI JOIN before.source_file USING (source_id, path)
  UNION
  SELECT s.source_id, s.superseded_by FROM successor s SEMI JOIN old USING (source_id, file_sha256)
),
both_sides AS (
  SELECT source_id, file_sha256, coalesce(o.first_date, n.first_date) AS first_date, s.superseded_by,
    o.file_sha256 IS NULL AS is_new, n.file_sha256 IS NULL AS is_gone,
    coalesce(n.is_counted, false) AS is_counted, r.file_sha256 IS NOT NULL AS is_reissue
  FROM old o
  FULL JOIN new n USING (source_id, file_sha256)
  LEFT JOIN successor s USING (source_id, file_sha256)
  LEFT JOIN reissue r USING (source_id, file_sha256)
),
-- A payee is answered by all files of its source, so that a new file may change a line of another one.
source_files AS (
  SELECT source_id,
    CASE
      WHEN bool_or(is_new AND is_reissue) THEN 'reissued_file'
      WHEN bool_or(is_new) THEN 'new_file'
      WHEN bool_or(is_gone) THEN 'withdrawn_file'
    END AS cause_in_files
  FROM both_sides GROUP BY ALL
)
SELECT f.source_id, f.file_sha256, f.first_date, f.superseded_by, f.is_new, s.cause_in_files,
  CASE
    WHEN f.is_new AND f.is_reissue THEN 'reissued_file'
    WHEN f.is_new THEN 'new_file'
    WHEN v.has_other_rules THEN 'our_rule'
    ELSE coalesce(s.cause_in_files, 'our_code')
  END AS cause_of_added,
  CASE
    WHEN v.is_gone THEN 'our_rule'
    WHEN f.is_gone THEN 'withdrawn_file'
    WHEN NOT f.is_counted AND n.is_new THEN 'reissued_file'
    WHEN v.has_other_rules THEN 'our_rule'
    ELSE coalesce(s.cause_in_files, 'our_code')
  END AS cause_of_removed
FROM both_sides f
JOIN source_files s USING (source_id)
JOIN source_change v USING (source_id)
LEFT JOIN both_sides n ON n.source_id = f.source_id AND n.file_sha256 = f.superseded_by;
