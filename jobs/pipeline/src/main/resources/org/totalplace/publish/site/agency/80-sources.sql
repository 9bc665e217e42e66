-- Title: Its sources
-- Ledger: none
-- Columns: source link "Source"; result text "Result"; newest_date text "Last payment"; files_counted count "Files counted"; lines count
--   "Lines"
-- Table: open
-- Empty: No source of payments is defined for this body yet.
-- Counted: From the catalogue of sources.
SELECT 'source/' || source_id || '.html ' || title AS source, replace(result, '_', ' ') AS result,
  strftime(newest_date, '%Y-%m-%d') AS newest_date, files_counted, lines
FROM source WHERE publisher_id = $agency_id ORDER BY source;
