-- Reads: code, indicator, indicator_definition
-- Gives: place_code VARCHAR, financial_year VARCHAR, indicator VARCHAR, of_it VARCHAR, value DECIMAL(24,6), unit VARCHAR,
--   state VARCHAR, why_not VARCHAR, lower_bound DECIMAL(24,6), upper_bound DECIMAL(24,6), numerator DECIMAL(24,6),
--   denominator DECIMAL(24,6), share_of_months DECIMAL(24,6), share_without_theme DECIMAL(24,6), share_withheld DECIMAL(24,6),
--   caveat VARCHAR, status VARCHAR
-- What: sheet 12 of a place: each figure of each indicator in the newest year that has one; one without any once, with the reason.
-- Why: a value without what it is divided by, its coverage and its caveat is quoted as more than it is.
WITH asked AS (
  SELECT *, max(value IS NOT NULL) OVER (PARTITION BY place_code, indicator_code) AS has_value
  FROM indicator WHERE variant NOT LIKE 'lorenz%'
), newest AS (
  SELECT * FROM asked WHERE (value IS NOT NULL) = has_value
  QUALIFY row_number() OVER (
    PARTITION BY place_code, indicator_code, CASE WHEN has_value THEN variant END ORDER BY financial_year DESC, variant
  ) = 1
)
SELECT i.place_code, i.financial_year, d.title AS indicator, CASE WHEN i.has_value THEN v.code_name ELSE 'all of it' END AS of_it,
  i.value, coalesce(u.code_name, i.unit) AS unit, coalesce(s.code_name, i.status) AS state, coalesce(r.code_name, i.reason_code) AS why_not,
  i.lower_bound, i.upper_bound, i.numerator, i.denominator, i.share_of_months, i.share_unclassified AS share_without_theme,
  i.share_withheld, d.caveat,
  CASE i.status WHEN 'insufficient_coverage' THEN '[x]' WHEN 'not_computable' THEN '[z]' END AS status
FROM newest i
JOIN indicator_definition d USING (indicator_code)
LEFT JOIN code v ON v.code_list = 'indicator_variant' AND v.code = i.variant
LEFT JOIN code u ON u.code_list = 'indicator_unit' AND u.code = i.unit
LEFT JOIN code s ON s.code_list = 'indicator_status' AND s.code = i.status
LEFT JOIN code r ON r.code_list = 'indicator_status_reason' AND r.code = i.reason_code
ORDER BY i.place_code, d.title, of_it, i.variant;
