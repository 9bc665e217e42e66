-- Title: Sources with files in this release
-- Ledger: none
-- Columns: source link "Source"; kind text "Kind"; result text "Result"; files_counted count "Files counted"; lines count "Lines";
--   newest_date text "Last payment"; licence text "Licence"
-- Table: open
-- Empty: No source has files in this release.
-- Counted: One row for each source, from its last good files.
SELECT 'source/' || source_id || '.html ' || title AS source, replace(kind, '_', ' ') AS kind, replace(result, '_', ' ') AS result,
  files_counted, lines,
  strftime(newest_date, '%Y-%m-%d') AS newest_date, licence, title, source_id
FROM source WHERE files > 0 ORDER BY title, source_id;
