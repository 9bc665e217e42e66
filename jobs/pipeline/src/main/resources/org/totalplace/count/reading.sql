-- Reads: reading_text
-- Writes: reading
-- What: how the file was read, in rows and in pence.
-- Why: what normalise says about a file is what the lines are checked against.
CREATE TABLE reading AS
SELECT
  j->>'source_id' AS source_id,
  j->>'file_sha256' AS file_sha256,
  nullif(j->>'format', '') AS format,
  nullif(j->>'encoding', '') AS encoding,
  coalesce(j->>'refused_reason', j->>'refused') AS refused_reason,
  CAST(j->>'rows_in' AS BIGINT) AS rows_in,
  CAST(j->>'rows_accepted' AS BIGINT) AS rows_accepted,
  CAST(j->>'rows_rejected' AS BIGINT) AS rows_rejected,
  CAST(list_sum(map_values(CAST(j->'rows_skipped' AS MAP(VARCHAR, BIGINT)))) AS BIGINT) AS rows_skipped,
  CAST(j->>'amount_in_pence' AS BIGINT) AS amount_in_pence,
  CAST(j->>'amount_accepted_pence' AS BIGINT) AS amount_accepted_pence,
  CAST(j->>'amount_rejected_pence' AS BIGINT) AS amount_rejected_pence,
  CAST(j->>'amount_skipped_pence' AS BIGINT) AS amount_skipped_pence
FROM (SELECT CAST(content AS JSON) AS j FROM reading_text);
