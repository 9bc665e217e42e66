-- Reads: definition, file, part_notice, part_overlap, part_reject
-- Writes: source_file, overlap_line, reject, notice
-- What: what became of every file and every line that is not in the counts.
-- Why: a figure is only as good as the list of what is not in it.
CREATE TABLE source_file AS
SELECT f.* EXCLUDE (file_no, url, lines_counted, pounds_counted), nullif(f.url, '') AS url, d.licence,
  -- official figures count as a whole file
  CASE WHEN d.kind = 'outturn' AND f.status = 'counted' THEN f.rows_accepted ELSE f.lines_counted END AS rows_counted,
  CASE WHEN d.kind = 'outturn' AND f.status = 'counted' THEN f.amount_accepted ELSE f.pounds_counted END AS amount_counted,
  f.rows_accepted - rows_counted AS rows_set_aside,
  f.amount_accepted - amount_counted AS amount_set_aside
FROM file f
JOIN definition d USING (source_id);

CREATE TABLE overlap_line AS FROM part_overlap;

CREATE VIEW reject AS FROM part_reject;

CREATE VIEW notice AS FROM part_notice;
