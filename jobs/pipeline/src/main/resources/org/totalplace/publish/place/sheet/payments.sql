-- Reads: place_spend, theme
-- Gives: place_code VARCHAR, financial_year VARCHAR, kind_of_record VARCHAR, theme VARCHAR, pounds DECIMAL(38,2),
--   passed_on_or_coming_back DECIMAL(38,2), not_itemised DECIMAL(38,2), net DECIMAL(38,2), lines HUGEINT, status VARCHAR
-- What: sheet 7 of a place: what its public bodies paid, by year and theme.
-- Why: gross, what is passed on, and net are three figures that add up.
SELECT place_code, coalesce(financial_year, 'no date') AS financial_year, replace(record_type, '_', ' ') AS kind_of_record,
  coalesce(theme_name, 'no theme yet') AS theme, sum(gross) AS pounds, sum(transfers) AS passed_on_or_coming_back,
  sum(unitemised) AS not_itemised, sum(net) AS net, sum(lines) AS lines,
  CASE WHEN sum(unitemised) <> 0 THEN '[c]' END AS status
FROM place_spend
LEFT JOIN theme ON theme_code = cofog_code[1:2]
WHERE place_basis = 'payer_area'
GROUP BY place_code, financial_year, record_type, theme_name
ORDER BY place_code, financial_year, kind_of_record, theme;
