-- Title: One place by hand: {place_name}, {financial_year}
-- Ledger: count
-- Columns: step text "Step"; how text "Where it comes from"; part_lines count "Lines of the count"; amount pounds "Pounds"; total pounds
--   "All so far"
-- Table: open
-- Empty: The count has no place.
-- Counted: Add the lines of total_place_count of the place, first what its own bodies spent, then each key by which money of a larger area
--   was shared. The last row of All so far is the headline of the place.
SELECT CASE WHEN place_basis = 'payer_area' THEN '1. Known' ELSE '2. Shared out' END AS step,
  CASE WHEN place_basis = 'payer_area' THEN 'spent by ' || replace(agency_type, '_', ' ') || ', from its return'
    ELSE 'the place''s share by ' || replace(apportionment_key, '_', ' ') END AS how,
  count(*) AS part_lines, sum(amount) AS amount, sum(sum(amount)) OVER (ORDER BY step, how) AS total
FROM total_place_count WHERE place_code = $place_code AND financial_year = $financial_year
GROUP BY step, how ORDER BY step, how;
