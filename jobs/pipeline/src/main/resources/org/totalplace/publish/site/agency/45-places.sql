-- Title: Where, {financial_year}
-- Ledger: count
-- Chart: bars label=place_name figure=amount known=known spread=spread not_placed=not_placed
-- Columns: place_name text "Place"; known pounds "In its own area"; spread pounds "Share of what it spends in a larger area"; not_placed
--   pounds "In no place"; amount pounds "All"
-- Empty: The count has no place for it.
-- Counted: The twelve largest, and all others in one row. A body that works for a whole region or nation has most of its money shared out
--   by a key: such a row says how large the place is more than what the body does there.
-- Keep: whole
SELECT CASE WHEN n <= 12 THEN place_name ELSE 'all others' END AS place_name, sum(known) AS known, sum(spread) AS spread,
  sum(not_placed) AS not_placed, sum(amount) AS amount, least(min(n), 13) AS place_no
FROM (
  SELECT place_name, coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS known,
    coalesce(sum(amount) FILTER (place_basis = 'apportioned'), 0) AS spread,
    coalesce(sum(amount) FILTER (place_basis = 'not_placed'), 0) AS not_placed, sum(amount) AS amount,
    row_number() OVER (ORDER BY sum(amount) DESC, place_code) AS n
  FROM total_place_count WHERE agency_id = $agency_id AND financial_year = $financial_year GROUP BY place_code, place_name
)
GROUP BY CASE WHEN n <= 12 THEN place_name ELSE 'all others' END, CASE WHEN n <= 12 THEN n ELSE 13 END
ORDER BY place_no;
