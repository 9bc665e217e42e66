-- Reads: spend_line
-- Gives: about VARCHAR, what VARCHAR
-- What: ids that two lines have, one row for each source.
-- Why: who follows a line from release to release must find one line, and not the money of two.
WITH shared AS (
  SELECT line_id, min(source_id) AS source_id, count(*) AS lines FROM spend_line GROUP BY line_id HAVING count(*) > 1
)
SELECT source_id AS about, count(*) || ' ids are those of several lines, ' || min(line_id) || ' for one' AS what
FROM shared
GROUP BY source_id
ORDER BY about;
