-- Title: Indicators of {place_name}
-- Ledger: none
-- Columns: indicator link "Indicator"; variant text "Of it"; financial_year text "Year"; value number "Value"; unit text "Unit";
--   lower number "Lower"; upper number "Upper"; state text "State"; reason text "Why not"
-- Table: open
-- Empty: No indicator was asked for this place.
-- Counted: Each part in the newest year that has a value; an indicator without any, once, with the reason. What an indicator cannot mean
--   stands on its page.
WITH asked AS (
  SELECT *, max(value IS NOT NULL) OVER (PARTITION BY indicator_code) AS has_value
  FROM indicator WHERE place_code = $place_code AND variant NOT LIKE 'lorenz%'),
newest AS (
  SELECT * FROM asked WHERE (value IS NOT NULL) = has_value
  QUALIFY row_number() OVER (PARTITION BY indicator_code, CASE WHEN has_value THEN variant END ORDER BY financial_year DESC, variant) = 1)
SELECT 'indicator/' || d.indicator_code || '.html ' || d.title AS indicator,
  CASE WHEN i.has_value THEN replace(i.variant, '_', ' ') ELSE 'all of it' END AS variant, i.financial_year, i.value, i.unit,
  i.lower_bound AS lower, i.upper_bound AS upper, replace(i.status, '_', ' ') AS state,
  CASE WHEN i.has_value THEN 'it is shown' ELSE coalesce(replace(i.reason_code, '_', ' '), 'not known') END AS reason
FROM newest i JOIN indicator_definition d USING (indicator_code)
ORDER BY indicator, variant;
