-- Title: How much of its count the payments explain
-- Ledger: none
-- Columns: financial_year text "Year"; theme_name text "Theme"; counted pounds "Counted"; paid pounds "Published payments, net"; part share
--   "Payments ÷ count"; status text "State"
-- Table: open
-- Empty: There is no year that both ledgers have of it.
-- Counted: The one place where the two ledgers meet. Compared where the body has published twelve months of the year; otherwise the state
--   says why not.
SELECT c.financial_year, theme.theme_name, c.counted, c.transactions_net AS paid, c.share AS part,
  replace(c.coverage_status, '_', ' ') AS status
FROM coverage_of_count c JOIN theme ON theme.theme_code = c.cofog_division WHERE c.agency_id = $agency_id
ORDER BY financial_year DESC, theme_name LIMIT 40;
