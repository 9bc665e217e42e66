-- Reads: code, theme, total_place_count
-- Gives: place_code VARCHAR, financial_year VARCHAR, body VARCHAR, type_of_body VARCHAR, theme VARCHAR, basis VARCHAR, key VARCHAR,
--   pounds DECIMAL(38,2), pounds_a_head DECIMAL(38,2), status VARCHAR
-- What: sheet 1 of a place: who spent what on which theme in the newest year, and by which key it was shared out.
-- Why: a reader with a spreadsheet wants rows that can be added up.
SELECT place_code, financial_year, agency_name AS body, replace(agency_type, '_', ' ') AS type_of_body, theme_name AS theme,
  CASE place_basis WHEN 'payer_area' THEN 'spent here' WHEN 'apportioned' THEN 'shared out' ELSE 'not placed' END AS basis,
  coalesce(k.code_name, apportionment_key) AS key, sum(amount) AS pounds,
  CAST(sum(amount) / nullif(any_value(population), 0) AS DECIMAL(38, 2)) AS pounds_a_head,
  CASE WHEN place_basis = 'apportioned' THEN '[e]' END AS status
FROM total_place_count
LEFT JOIN theme ON theme_code = cofog_division
LEFT JOIN code k ON k.code_list = 'apportionment_key' AND k.code = apportionment_key
WHERE (place_code, financial_year) IN (SELECT (place_code, max(financial_year)) FROM total_place_count GROUP BY place_code)
GROUP BY place_code, financial_year, agency_name, agency_type, theme_name, cofog_division, apportionment_key, k.code_name, place_basis
ORDER BY place_code, pounds DESC, body, cofog_division, apportionment_key, basis;
