-- Reads: file_read, outturn_status, succession
-- Writes: file
-- What: one row per published file, with its status and the rule that gave it.
-- Why: what became of a file is known only when its lines have been compared and the official figures chosen.
CREATE TABLE file AS
SELECT f.* REPLACE (
  coalesce(o.status, s.status, f.status) AS status,
  coalesce(o.rule, s.rule, f.status_rule) AS status_rule,
  coalesce(o.reason, s.reason, f.status_reason) AS status_reason,
  CASE WHEN o.file_no IS NOT NULL THEN o.superseded_by
    WHEN s.file_no IS NOT NULL THEN s.superseded_by
    ELSE f.superseded_by END AS superseded_by)
FROM file_read f
LEFT JOIN succession s USING (file_no)
LEFT JOIN outturn_status o USING (file_no)
ORDER BY f.file_no;
