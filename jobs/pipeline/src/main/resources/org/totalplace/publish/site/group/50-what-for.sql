-- Title: What for, {financial_year}
-- Ledger: count
-- Chart: bars label=theme_name figure=amount known=known spread=spread not_placed=not_placed
-- Columns: theme_name text "Theme (COFOG division)"; known pounds "Known"; spread pounds "Share of larger areas"; not_placed pounds "In no
--   place"; amount pounds "All"
-- Empty: The count has no theme here.
-- Counted: The ten divisions of COFOG, which sum.
SELECT theme.theme_name, coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS known,
  coalesce(sum(amount) FILTER (place_basis = 'apportioned'), 0) AS spread,
    coalesce(sum(amount) FILTER (place_basis = 'not_placed'), 0) AS not_placed, sum(amount) AS amount
FROM total_place_group JOIN theme ON theme.theme_code = cofog_division
WHERE group_type = $group_type AND group_code = $group_code AND financial_year = $financial_year
GROUP BY theme.theme_name ORDER BY amount DESC, theme_name;
