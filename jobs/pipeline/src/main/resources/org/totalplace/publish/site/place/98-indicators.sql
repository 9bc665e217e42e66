-- Title: Indicators of {place_name}
-- Ledger: none
-- Columns: indicator link "Indicator"; variant text "Of it"; financial_year text "Year"; value number "Value"; unit text "Unit";
--   lower number "Lower"; upper number "Upper"; state text "State"; reason text "Why not"
-- Table: open
-- Empty: No indicator was asked for this place.
-- Counted: The newest year that has a value; without one, the state and its reason. What an indicator cannot mean stands on its page.
SELECT 'indicator/' || d.indicator_code || '.html ' || d.title AS indicator, replace(i.variant, '_', ' ') AS variant, i.financial_year,
  i.value, i.unit, i.lower_bound AS lower, i.upper_bound AS upper, replace(i.status, '_', ' ') AS state,
  CASE WHEN i.value IS NULL THEN coalesce(replace(i.status_reason, '_', ' '), 'not known') ELSE 'it is shown' END AS reason
FROM indicator i JOIN indicator_definition d USING (indicator_code)
WHERE i.place_code = $place_code AND i.variant NOT LIKE 'lorenz%'
QUALIFY row_number() OVER (PARTITION BY i.indicator_code, i.variant ORDER BY i.value IS NULL, i.financial_year DESC) = 1
ORDER BY indicator, variant;
