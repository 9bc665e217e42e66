-- Reads spend_line. Gives lines that are published twice. Why: file, sheet and line lead back to one line.
SELECT source_id || ' ' || file_sha256 AS about,
  count(*) || ' lines are published more than once, for example ' || min(line_number) AS what
FROM (
  SELECT source_id, file_sha256, sheet, line_number
  FROM spend_line GROUP BY ALL HAVING count(*) > 1
)
GROUP BY source_id, file_sha256
ORDER BY about;
