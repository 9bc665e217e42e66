-- Reads: file_read, succession
-- Writes: line_file
-- What: one row per published file of a part, with what its lines make of its status.
-- Why: what became of a file is known only when its lines have been compared.
CREATE TABLE line_file AS
SELECT f.* REPLACE (
  coalesce(s.status, f.status) AS status,
  coalesce(s.rule, f.status_rule) AS status_rule,
  coalesce(s.reason, f.status_reason) AS status_reason,
  CASE WHEN s.file_no IS NOT NULL THEN s.superseded_by ELSE f.superseded_by END AS superseded_by)
FROM file_read f
LEFT JOIN succession s USING (file_no)
ORDER BY f.file_no;
