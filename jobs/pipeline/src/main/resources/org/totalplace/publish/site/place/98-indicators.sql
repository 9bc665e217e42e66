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
  SELECT i.*, d.title FROM indicator i JOIN indicator_definition d USING (indicator_code)
  WHERE place_code = $place_code AND variant NOT LIKE 'lorenz%'
  QUALIFY row_number() OVER (
    PARTITION BY indicator_code ORDER BY value IS NULL, strpos('; ' || d.variants, '; ' || i.variant || ' '), financial_year DESC, variant
  ) = 1)
SELECT 'indicator/' || i.indicator_code || '.html ' || i.title AS indicator,
  CASE WHEN value IS NULL THEN 'all of it' ELSE coalesce(v.code_name, replace(variant, '_', ' ')) END AS variant, financial_year, value,
  unit, lower_bound AS lower, upper_bound AS upper,
  replace(CASE WHEN value IS NULL THEN coalesce(reason_code, status) ELSE status END, '_', ' ') AS state
FROM first i LEFT JOIN code v ON v.code_list = 'indicator_variant' AND v.code = i.variant
ORDER BY indicator, variant;
