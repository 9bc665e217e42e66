-- Before a series is read as a change of spending: where its years cannot be compared, and why.
SELECT place_name, financial_year, break_code, what
FROM series_break
JOIN place_series USING (place_code_current, financial_year)
WHERE place_name IN ('Cumberland', 'Glasgow City', 'Belfast') AND break_code <> 'edition'
ORDER BY place_name, financial_year, break_code;
