-- Reads: change, place_year, series_break
-- Gives: place_code VARCHAR, financial_year VARCHAR, pounds_known DECIMAL(18,2), pounds_shared_out DECIMAL(18,2),
--   pounds DECIMAL(18,2), pounds_low DECIMAL(18,2), pounds_high DECIMAL(18,2), pounds_to_quote DECIMAL(18,2), residents INTEGER,
--   pounds_a_head DECIMAL(18,2), pounds_in_2024_25_prices DECIMAL(18,2), no_return_from VARCHAR, break_in_the_series VARCHAR,
--   status VARCHAR
-- What: sheet 5 of a place: every year, nominal and in the prices of 2024-25.
-- Why: one place over time is the second question that everybody asks.
SELECT y.place_code, y.financial_year, known AS pounds_known, spread AS pounds_shared_out, amount AS pounds, low AS pounds_low,
  high AS pounds_high, amount_rounded AS pounds_to_quote, population AS residents, per_head AS pounds_a_head,
  amount_in_2024_25_prices AS pounds_in_2024_25_prices, bodies_without_return AS no_return_from, b.what AS break_in_the_series,
  nullif(concat_ws(' ', CASE WHEN spread <> 0 THEN '[e]' END, CASE WHEN status IN ('part_missing', 'no_return') THEN '[x]' END,
    CASE WHEN b.what IS NOT NULL THEN '[b]' END, CASE WHEN r.place_code IS NOT NULL THEN '[r]' END), '') AS status
FROM place_year y
LEFT JOIN (
  SELECT place_code_current, financial_year, string_agg(DISTINCT what, '; ' ORDER BY what) AS what FROM series_break GROUP BY ALL
) b ON b.place_code_current = coalesce(y.place_code_current, y.place_code) AND b.financial_year = y.financial_year
LEFT JOIN (
  SELECT DISTINCT place_code, financial_year FROM change WHERE changed_table = 'place_theme_year' AND old_amount IS NOT NULL
) r ON r.place_code = y.place_code AND r.financial_year = y.financial_year
ORDER BY y.place_code, y.financial_year;
