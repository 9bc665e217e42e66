-- Title: Authorities without a return, by year
-- Ledger: count
-- Columns: financial_year text "Year"; complete count "Complete"; part_missing count "A body missing"; no_return count "No return"; who
--   text "Whose return is missing"
-- Table: open
-- Empty: The count has no year.
-- Counted: Authorities of the count. Without a return its own spending is missing from the figure, and not estimated.
SELECT financial_year, count(*) FILTER (status = 'complete') AS complete, count(*) FILTER (status = 'part_missing') AS part_missing,
  count(*) FILTER (status = 'no_return') AS no_return,
  coalesce(string_agg(place_name, ', ' ORDER BY place_name) FILTER (status = 'no_return'), 'nobody''s') AS who
FROM place_year WHERE status <> 'residual' GROUP BY financial_year ORDER BY financial_year;
