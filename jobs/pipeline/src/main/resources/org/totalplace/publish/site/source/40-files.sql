-- Title: Files
-- Ledger: none
-- Columns: path text "File"; status text "State"; reason text "Why"; rows_counted count "Rows counted"; amount_counted pounds "Pounds
--   counted"; retrieved_date text "First seen"; sha text "SHA-256, first twelve digits"
-- Table: open
-- Empty: There is no file of this source.
-- Counted: Newest two hundred by name. The whole hash, the address and all the others stand in the table source_file.
SELECT path, replace(status, '_', ' ') AS status, CASE WHEN status_reason = '' THEN 'nothing to say' ELSE status_reason END AS reason,
  rows_counted, amount_counted,
  strftime(retrieved_date, '%Y-%m-%d') AS retrieved_date, left(file_sha256, 12) AS sha, file_sha256
FROM source_file WHERE source_id = $source_id ORDER BY path DESC, file_sha256 LIMIT 200;
