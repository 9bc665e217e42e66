-- Title: {theme_name} over the years, United Kingdom
-- Ledger: count
-- Words: W6
-- Chart: years label=financial_year figure=amount known=known spread=spread not_placed=not_placed
-- Columns: financial_year text "Year"; known pounds "Known"; spread pounds "Share of larger areas"; not_placed pounds "In no place"; amount
--   pounds "All"
-- Empty: The count has no year of this theme.
-- Counted: Sum of all places, and of what no place has.
SELECT financial_year, sum(known) AS known, sum(spread) AS spread, sum(not_placed) AS not_placed, sum(amount) AS amount
FROM place_theme_year WHERE cofog_division = $theme_code GROUP BY financial_year ORDER BY financial_year;
