-- Reads: candidate, ignored_file, plausible.held, pounds(), reading
-- Writes: file_read
-- What: one row per published file, with what it was read as and the first part of its status.
-- Why: a file that is replaced, ignored, refused, implausible or a copy of another's bytes never reaches the lines.
--   Where the newest version under a name is held, the last one that counted counts on.
CREATE TABLE file_read AS
WITH known AS (
  SELECT c.*, r.* EXCLUDE (source_id, file_sha256), h.reason AS held_reason, h.reason IS NOT NULL AS is_held,
    r.file_sha256 IS NOT NULL AND r.refused_reason IS NULL AS is_readable
  FROM candidate c
  LEFT JOIN reading r USING (source_id, file_sha256)
  LEFT JOIN plausible.held h USING (source_id, file_sha256)
),
versions AS (
  SELECT *,
    row_number() OVER (name ORDER BY is_replaced AND NOT is_readable, is_held, is_replaced, retrieved_date DESC, file_sha256) AS version,
    bool_or(is_held AND NOT is_replaced) OVER name AS has_held
  FROM known
  WINDOW name AS (PARTITION BY source_id, path, is_held_back)
),
candidates AS (
  SELECT v.*, i.why,
    i.path IS NULL AND NOT v.is_held_back AND v.version = 1 AND NOT v.is_held AND (NOT v.is_replaced OR v.has_held) AS is_current
  FROM versions v
  LEFT JOIN ignored_file i USING (source_id, path)
),
ranked AS (
  SELECT *,
    first_value(path) OVER same_bytes AS first_path,
    row_number() OVER same_bytes AS copy
  FROM candidates
  WINDOW same_bytes AS (
    PARTITION BY source_id, file_sha256, is_current ORDER BY retrieved_date, path)
)
SELECT
  CAST(row_number() OVER (ORDER BY source_id, path, file_sha256) AS INTEGER) AS file_no,
  CAST(dense_rank() OVER (ORDER BY source_id, file_sha256) AS INTEGER) AS file_rank,
  source_id, path, file_sha256, url, retrieved_date, bytes, media_type, format, encoding,
  CASE
    WHEN is_held_back THEN 'held_back'
    WHEN is_held AND NOT is_replaced AND why IS NULL THEN 'held'
    WHEN version > 1 OR (is_replaced AND NOT is_current) THEN 'replaced'
    WHEN NOT is_current THEN 'ignored'
    WHEN NOT is_readable THEN 'refused'
    WHEN copy > 1 THEN 'duplicate'
    ELSE 'counted'
  END AS status,
  CASE
    WHEN is_held_back THEN 'FS-10'
    WHEN is_held AND NOT is_replaced AND why IS NULL THEN 'FS-14'
    WHEN version > 1 OR (is_replaced AND NOT is_current) THEN 'FS-01'
    WHEN NOT is_current THEN 'FS-02'
    WHEN NOT is_readable THEN 'FS-03'
    WHEN copy > 1 THEN 'FS-04'
    ELSE 'FS-09'
  END AS status_rule,
  CASE
    WHEN is_held_back THEN 'its source failed'
    WHEN is_held AND NOT is_replaced AND why IS NULL THEN held_reason
    WHEN version > 1 OR (is_replaced AND NOT is_current) THEN 'another version has the same name'
    WHEN NOT is_current THEN why
    WHEN NOT is_readable THEN coalesce(refused_reason, 'no reading of it is on disk')
    WHEN copy > 1 THEN 'the same bytes as ' || first_path
    WHEN is_replaced THEN 'the version that came after it is held'
    ELSE ''
  END AS status_reason,
  CASE WHEN is_current AND is_readable AND copy > 1 THEN first_path END AS superseded_by,
  coalesce(rows_in, 0) AS rows_in,
  coalesce(rows_accepted, 0) AS rows_accepted,
  coalesce(rows_rejected, 0) AS rows_rejected,
  coalesce(rows_skipped, 0) AS rows_skipped,
  pounds(amount_in_pence) AS amount_in,
  pounds(amount_accepted_pence) AS amount_accepted,
  pounds(amount_rejected_pence) AS amount_rejected,
  pounds(amount_skipped_pence) AS amount_skipped
FROM ranked
ORDER BY file_no;
