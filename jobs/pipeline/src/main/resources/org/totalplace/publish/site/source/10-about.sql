-- Title: In short
-- Ledger: none
-- Columns: what text "What"; is_what text "Is"
-- Table: open
-- Empty: Nothing is known of this source.
-- Counted: From the definition of the source and from its files.
SELECT n, what, is_what FROM (
  SELECT 1 AS n, 'Result of this release' AS what, replace(result, '_', ' ') || CASE WHEN result_reason = '' THEN '' ELSE ': '
    || result_reason END AS is_what FROM source WHERE source_id = $source_id
  UNION ALL SELECT 2, 'Last payment', coalesce(strftime(newest_date, '%Y-%m-%d'), 'none is dated') FROM source WHERE source_id = $source_id
  UNION ALL SELECT 3, 'A newer file was due', strftime(next_due_date, '%Y-%m-%d') FROM source WHERE source_id = $source_id AND is_stale
  UNION ALL SELECT 4, 'Publisher', coalesce(agency_name, publisher_id) FROM source LEFT JOIN agency ON agency_id = publisher_id
    WHERE source_id = $source_id
  UNION ALL SELECT 5, 'Licence', licence FROM source WHERE source_id = $source_id
  UNION ALL SELECT 6, 'Credit', attribution FROM source WHERE source_id = $source_id
  UNION ALL SELECT 7, 'Amounts', replace(amount_basis, '_', ' ') || ', above £' || CAST(CAST(threshold AS BIGINT) AS VARCHAR) FROM source
    WHERE source_id = $source_id
  UNION ALL SELECT 8, 'Date', replace(date_basis, '_', ' ') FROM source WHERE source_id = $source_id
  UNION ALL SELECT 9, 'Page of the publisher', homepage FROM source WHERE source_id = $source_id)
ORDER BY n;
