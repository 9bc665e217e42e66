-- Reads: definition, manifest_text, plain(), replaced_text
-- Writes: manifest
-- What: one row per version of a file, with types.
-- Why: dates and sizes are compared and added; a version that was replaced under its own name stays on record.
CREATE TABLE manifest AS
SELECT source_id, plain(path) AS path, coalesce(url, '') AS url, sha256 AS file_sha256, CAST(bytes AS BIGINT) AS bytes,
  CAST(retrieved_date AS DATE) AS retrieved_date, coalesce(media_type, '') AS media_type, is_replaced
FROM (
  SELECT *, false AS is_replaced FROM manifest_text
  UNION ALL
  SELECT *, true FROM replaced_text
)
WHERE source_id IN (SELECT source_id FROM definition)
-- bytes that went and came back under one name are one version of it
QUALIFY row_number() OVER (PARTITION BY source_id, path, file_sha256 ORDER BY is_replaced, retrieved_date) = 1;
