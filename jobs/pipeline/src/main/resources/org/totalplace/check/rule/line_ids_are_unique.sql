-- Reads: spend_line
-- Gives: about VARCHAR, what VARCHAR
-- What: ids that two lines have.
-- Why: who follows a line from release to release must find one line, and not the money of two.
SELECT CAST(line_id AS VARCHAR) AS about, 'is the id of ' || count(*) || ' lines' AS what
FROM spend_line
GROUP BY line_id
HAVING count(*) > 1
ORDER BY about
LIMIT 20;
