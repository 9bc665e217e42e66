-- Title: What it spends by the count
-- Ledger: count
-- Words: W6
-- Chart: years label=financial_year figure=amount known=known spread=spread not_placed=not_placed
-- Columns: financial_year text "Year"; known pounds "In its own area"; spread pounds "Shared out among places"; not_placed pounds "In no
--   place"; amount pounds "All"
-- Empty: Not counted by itself: its spending stands inside another body, or it is named only as a payee.
-- Counted: Each pound once, at the body that makes the final spend.
SELECT financial_year, coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS known,
  coalesce(sum(amount) FILTER (place_basis = 'apportioned'), 0) AS spread,
    coalesce(sum(amount) FILTER (place_basis = 'not_placed'), 0) AS not_placed, sum(amount) AS amount
FROM total_place_count WHERE agency_id = $agency_id GROUP BY financial_year ORDER BY financial_year;
