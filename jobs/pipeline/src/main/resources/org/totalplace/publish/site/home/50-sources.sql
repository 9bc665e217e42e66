-- Title: Which publishers are late
-- Ledger: payments
-- Columns: source link "Source"; newest_date text "Last payment"; next_due_date text "Was due"
-- Table: open
-- Empty: No source with files is late.
-- Counted: Sources with counted files whose next file was due before this release, oldest first, at most twenty. Lateness is judged by the
--   newest payment, not by the date of a file.
SELECT 'source/' || source_id || '.html ' || title AS source, strftime(newest_date, '%Y-%m-%d') AS newest_date,
  strftime(next_due_date, '%Y-%m-%d') AS next_due_date
FROM source WHERE is_stale AND files_counted > 0 ORDER BY newest_date, source LIMIT 20;
