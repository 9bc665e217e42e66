-- Reads: change, place_theme_year, theme
-- Gives: place_code VARCHAR, financial_year VARCHAR, theme VARCHAR, pounds_known DECIMAL(18,2), pounds_shared_out DECIMAL(18,2),
--   pounds DECIMAL(18,2), pounds_low DECIMAL(18,2), pounds_high DECIMAL(18,2), pounds_a_head DECIMAL(18,2), status VARCHAR
-- What: sheet 3 of a place: what the money is for, by year.
-- Why: the range belongs beside the figure.
SELECT place_code, financial_year, theme_name AS theme, known AS pounds_known, spread AS pounds_shared_out, amount AS pounds,
  low AS pounds_low, high AS pounds_high, per_head AS pounds_a_head,
  nullif(concat_ws(' ', CASE WHEN spread <> 0 THEN '[e]' END, CASE WHEN restated THEN '[r]' END), '') AS status
FROM place_theme_year
LEFT JOIN theme ON theme_code = cofog_division
LEFT JOIN (
  SELECT DISTINCT place_code, financial_year, cofog_division, true AS restated
  FROM change WHERE changed_table = 'place_theme_year' AND old_amount IS NOT NULL
) USING (place_code, financial_year, cofog_division)
ORDER BY place_code, financial_year, cofog_division;
