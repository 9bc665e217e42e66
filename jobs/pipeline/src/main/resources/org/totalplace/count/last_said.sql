-- Reads: last_file
-- Writes: last_said
-- What: one hash for all that the release before said of the files of a source.
-- Why: a source that fails counts the files of then, so what is kept of it holds as long as they are the same.
CREATE TABLE last_said AS
SELECT source_id, md5(string_agg(CAST(l AS VARCHAR), chr(10) ORDER BY CAST(l AS VARCHAR))) AS said
FROM last_file l
GROUP BY ALL;
