-- Reads: change, place_spend, theme
-- Gives: place_code VARCHAR, financial_year VARCHAR, kind_of_record VARCHAR, theme VARCHAR, pounds DECIMAL(38,2),
--   passed_on_or_coming_back DECIMAL(38,2), not_itemised DECIMAL(38,2), net DECIMAL(38,2), lines HUGEINT, status VARCHAR
-- What: sheet 7 of a place: what its public bodies paid, by year and theme.
-- Why: gross, what is passed on, and net are three figures that add up.
SELECT p.place_code, coalesce(p.financial_year, 'no date') AS financial_year, replace(p.record_type, '_', ' ') AS kind_of_record,
  coalesce(theme_name, 'no theme yet') AS theme, sum(gross) AS pounds, sum(transfers) AS passed_on_or_coming_back,
  sum(unitemised) AS not_itemised, sum(net) AS net, sum(lines) AS lines,
  nullif(concat_ws(' ', CASE WHEN sum(unitemised) <> 0 THEN '[c]' END, CASE WHEN bool_or(r.place_code IS NOT NULL) THEN '[r]' END), '')
    AS status
FROM place_spend p
LEFT JOIN theme ON theme_code = cofog_code[1:2]
LEFT JOIN (
  -- one that only grew by a new file is not restated
  SELECT DISTINCT place_code, financial_year, record_type, cofog_division
  FROM change WHERE changed_table = 'place_spend' AND change_kind = 'restated' AND old_amount IS NOT NULL AND cause <> 'new_file'
) r ON r.place_code = p.place_code AND r.financial_year IS NOT DISTINCT FROM p.financial_year AND r.record_type = p.record_type
  AND r.cofog_division = p.cofog_code[1:2]
WHERE place_basis = 'payer_area'
GROUP BY p.place_code, p.financial_year, p.record_type, theme_name
ORDER BY p.place_code, financial_year, kind_of_record, theme;
