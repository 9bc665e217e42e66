-- Title: Indicators of {place_name}
-- Ledger: none
-- Columns: indicator link "Indicator"; variant text "Of it"; financial_year text "Year"; value number "Value"; unit text "Unit";
--   lower number "Lower"; upper number "Upper"; state text "State"
-- Table: open
-- Empty: No indicator was asked for this place.
-- Counted: Of each indicator its first figure that has a value, in the newest year; one without any, with the reason. The other figures,
--   with numerator, denominator, coverage and caveat, are on the sheet Indicators of the place's workbook and in the table indicator. What
--   an indicator cannot mean stands on its page.
WITH first AS (
  SELECT indicator_code, any_value(d.title) AS title,
    arg_min(i, (value IS NULL, strpos('; ' || d.variants, '; ' || i.variant || ' '), -CAST(financial_year[1:4] AS INTEGER), variant)) AS i
  FROM indicator i JOIN indicator_definition d USING (indicator_code)
  WHERE place_code = $place_code AND variant NOT LIKE 'lorenz%'
  GROUP BY indicator_code)
SELECT 'indicator/' || indicator_code || '.html ' || title AS indicator,
  CASE WHEN i.value IS NULL THEN 'all of it' ELSE coalesce(v.code_name, replace(i.variant, '_', ' ')) END AS variant, i.financial_year,
  i.value, i.unit, i.lower_bound AS lower, i.upper_bound AS upper,
  replace(CASE WHEN i.value IS NULL THEN coalesce(i.reason_code, i.status) ELSE i.status END, '_', ' ') AS state
FROM first LEFT JOIN code v ON v.code_list = 'indicator_variant' AND v.code = i.variant
ORDER BY indicator, variant;
