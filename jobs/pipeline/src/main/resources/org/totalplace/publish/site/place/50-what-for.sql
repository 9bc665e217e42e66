-- Title: What for, {financial_year}
-- Ledger: count
-- Chart: bars label=theme_name figure=amount known=known spread=spread not_placed=not_placed
-- Columns: theme_name text "Theme (COFOG division)"; known pounds "Known"; spread pounds "Share of a larger area"; not_placed pounds;
--   amount pounds "All"; low pounds "Low"; high pounds "High"; a_head head "A head"
-- Empty: The count has no theme here.
-- Counted: The ten divisions of COFOG, the United Nations' classification of the functions of government. They sum; the range of the whole
--   is not the sum of the ranges.
SELECT theme.theme_name AS theme_name, known, spread, NULL AS not_placed, amount, low, high, per_head AS a_head
FROM place_theme_year JOIN theme ON theme.theme_code = cofog_division
WHERE place_code = $place_code AND financial_year = $financial_year
ORDER BY amount DESC, theme_name;
