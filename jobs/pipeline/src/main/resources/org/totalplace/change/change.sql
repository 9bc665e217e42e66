-- Reads: after.source, before_date, before.retraction, line_change, total_change
-- Writes: change, retraction
-- What: the published tables.
-- Why: a line that was withdrawn is not forgotten: somebody may have quoted it.
CREATE TABLE change AS
SELECT getvariable('before_date') AS since_date, change_kind, 'spend_line' AS changed_table, coalesce(new_place, old_place) AS place_code,
  CASE WHEN change_kind = 'removed' THEN old_year ELSE new_year END AS financial_year,
  coalesce(new_division, old_division) AS cofog_division, coalesce(new_type, old_type) AS record_type,
  -- a source that has no definition any more is in no table
  CASE WHEN source_id IN (SELECT source_id FROM after.source) THEN source_id END AS source_id,
  line_id, old_amount, new_amount, old_net, new_net, changed_columns, cause, old_file AS old_file_sha256,
  new_file AS new_file_sha256
FROM line_change
UNION ALL BY NAME
SELECT getvariable('before_date') AS since_date, 'restated' AS change_kind, * FROM total_change;

CREATE TABLE retraction AS
SELECT line_id, CASE WHEN source_id IN (SELECT source_id FROM after.source) THEN source_id END AS source_id,
  old_place AS place_code, old_year AS financial_year, old_type AS record_type, old_amount AS amount,
  old_file AS last_file_sha256, first_seen_date, getvariable('before_date') AS last_seen_date, superseded_by, cause
FROM line_change WHERE change_kind = 'removed'
UNION ALL BY NAME
SELECT r.* REPLACE (CASE WHEN r.source_id IN (SELECT source_id FROM after.source) THEN r.source_id END AS source_id)
FROM before.retraction r
ANTI JOIN line_change USING (line_id);
