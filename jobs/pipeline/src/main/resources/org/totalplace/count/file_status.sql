-- Reads: file_known, outturn_status
-- Writes: file
-- What: one row per published file, with its status and the rule that gave it.
-- Why: what became of an official workbook is known only when the official figures have been chosen.
CREATE TABLE file AS
SELECT f.* REPLACE (
  coalesce(o.status, f.status) AS status,
  coalesce(o.rule, f.status_rule) AS status_rule,
  coalesce(o.reason, f.status_reason) AS status_reason,
  CASE WHEN o.file_no IS NOT NULL THEN o.superseded_by ELSE f.superseded_by END AS superseded_by)
FROM file_known f
LEFT JOIN outturn_status o USING (file_no)
ORDER BY f.file_no;
