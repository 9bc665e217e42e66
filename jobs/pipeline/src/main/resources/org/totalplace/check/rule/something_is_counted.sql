-- Reads: source_file
-- Gives: about VARCHAR, what VARCHAR
-- What: a row when no line counts at all.
-- Why: an empty release is a broken run.
SELECT 'all sources' AS about, 'no line counts' AS what
FROM (SELECT coalesce(sum(rows_counted), 0) AS n FROM source_file)
WHERE n = 0;
