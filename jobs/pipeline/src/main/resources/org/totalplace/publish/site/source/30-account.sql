-- Title: In, and what became of it
-- Ledger: none
-- Columns: status text "State of the file"; files count "Files"; rows_in count "Rows in"; rows_counted count "Counted"; rows_set_aside
--   count "Set aside"; rows_rejected count "Rejected"; rows_skipped count "Skipped"; amount_in pounds "Pounds in"; amount_counted pounds
--   "Counted"; amount_set_aside pounds "Set aside"; amount_rejected pounds "Rejected"; amount_skipped pounds "Skipped"
-- Table: open
-- Empty: There is no file of this source.
-- Counted: Rows and pounds in = counted + set aside + rejected + skipped, to the penny. Set aside: the file or the line is counted
--   elsewhere.
SELECT replace(status, '_', ' ') AS status, count(*) AS files, sum(rows_in) AS rows_in, sum(rows_counted) AS rows_counted,
  sum(rows_set_aside) AS rows_set_aside,
  sum(rows_rejected) AS rows_rejected, sum(rows_skipped) AS rows_skipped, sum(amount_in) AS amount_in,
    sum(amount_counted) AS amount_counted,
  sum(amount_set_aside) AS amount_set_aside, sum(amount_rejected) AS amount_rejected, sum(amount_skipped) AS amount_skipped
FROM source_file WHERE source_id = $source_id GROUP BY status ORDER BY status;
