-- Title: How much of the count the payments explain
-- Ledger: none
-- Columns: agency_name text "Body"; financial_year text "Year"; theme_name text "Theme"; counted pounds "Counted"; paid pounds "Published
--   payments, net"; part share "Payments ÷ count"; status text "State"
-- Table: open
-- Empty: There is no body and year of this place that both ledgers have.
-- Counted: The one place where the two ledgers meet. Compared where the body has published twelve months of the year; otherwise the state
--   says why not. The newest year of each body that is compared, or else its newest; the others are in the table coverage_of_count.
SELECT c.agency_name, c.financial_year, theme.theme_name AS theme_name, c.counted, c.transactions_net AS paid, c.share AS part,
  replace(c.coverage_status, '_', ' ') AS status
FROM coverage_of_count c JOIN theme ON theme.theme_code = c.cofog_division
WHERE c.place_code = $place_code
QUALIFY c.financial_year = coalesce(max(c.financial_year) FILTER (c.coverage_status = 'compared') OVER (PARTITION BY c.agency_id),
  max(c.financial_year) OVER (PARTITION BY c.agency_id))
ORDER BY agency_name, financial_year DESC, theme_name LIMIT 40;
