-- Reads: counted
-- Writes: later_line
-- What: the counted lines of which a line before them has the same hash, with their position among these, from 2.
-- Why: few lines are, so that only those are put in order: by name of the file, sheet and line.
CREATE TABLE later_line AS
SELECT counted_row, position
FROM (
  SELECT c.rowid AS counted_row, row_number() OVER (PARTITION BY line_hash ORDER BY file_no, sheet, line_number) AS position
  FROM counted c
  SEMI JOIN (SELECT line_hash FROM counted GROUP BY line_hash HAVING count(*) > 1) s USING (line_hash)
)
WHERE position > 1;
