-- Title: The United Kingdom by theme, {financial_year}
-- Ledger: count
-- Chart: bars label=theme_name figure=amount known=known spread=spread not_placed=not_placed
-- Columns: theme link "Theme"; theme_name text; known pounds "Known"; spread pounds "Share of larger areas"; not_placed pounds "In no
--   place"; amount pounds "All"
-- Table: open
-- Empty: The count has no theme.
-- Counted: Sum of all places, and of what no place has.
SELECT 'theme/' || t.theme_code || '.html ' || t.theme_name AS theme, t.theme_name, sum(known) AS known, sum(spread) AS spread,
  sum(not_placed) AS not_placed, sum(amount) AS amount
FROM place_theme_year y JOIN theme t ON t.theme_code = y.cofog_division WHERE financial_year = $financial_year
GROUP BY t.theme_code, t.theme_name ORDER BY amount DESC, theme_name;
