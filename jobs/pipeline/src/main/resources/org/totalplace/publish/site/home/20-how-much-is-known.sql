-- Title: How much of it is known, {financial_year}
-- Ledger: count
-- Words: W9
-- Chart: bars label=nation figure=amount known=known spread=spread not_placed=not_placed
-- Columns: nation text "Part"; known pounds "Known: spent by bodies of the area"; spread pounds "Shared out from larger areas"; not_placed
--   pounds "In no place"; amount pounds "All"; known_share share "Known"; not_placed_share share
-- Empty: The count has no year yet.
-- Counted: All places of the year, from returns of local bodies and HM Treasury's Country and Regional Analysis. Solid: known. Hatched: a
--   share. Dashed outline: no place.
-- Say: Of {amount} of public spending in the year, {known} is known to have been spent by bodies of one authority's area.
SELECT 'United Kingdom' AS nation, sum(known) AS known, sum(spread) AS spread, sum(not_placed) AS not_placed, sum(amount) AS amount,
  CAST(sum(known) / sum(amount) AS DECIMAL(9, 4)) AS known_share, CAST(sum(not_placed) / sum(amount) AS DECIMAL(9, 4)) AS not_placed_share
FROM place_year WHERE financial_year = $financial_year
UNION ALL
SELECT place.place_name, sum(known), sum(spread), sum(not_placed), sum(amount),
  CAST(sum(known) / sum(amount) AS DECIMAL(9, 4)), CAST(sum(not_placed) / sum(amount) AS DECIMAL(9, 4))
FROM place_year JOIN place ON place.place_code = place_year.region_code
WHERE financial_year = $financial_year GROUP BY place.place_name ORDER BY amount DESC, nation;
