-- Reads: spend_line_known, spend_line_new
-- Gives: about VARCHAR, what VARCHAR
-- What: ids that two lines have, one row for each source.
-- Why: who follows a line from release to release must find one line, and not the money of two.
WITH shared AS (
  -- those of known files were held against each other when they came
  SELECT line_id, min(source_id) AS source_id FROM spend_line_new GROUP BY line_id HAVING count(*) > 1
  UNION ALL
  SELECT line_id, source_id FROM spend_line_known SEMI JOIN spend_line_new USING (line_id)
)
SELECT source_id AS about, count(*) || ' ids are those of several lines, ' || min(line_id) || ' for one' AS what
FROM shared
GROUP BY source_id
ORDER BY about;
