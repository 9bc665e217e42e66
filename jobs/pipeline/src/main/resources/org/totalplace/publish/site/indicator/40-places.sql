-- Title: Values of places
-- Ledger: none
-- Columns: place text "Place"; variant text "Of it"; financial_year text "Year"; value number "Value"; unit text "Unit"; lower number
--   "Lower";
--   upper number "Upper"; numerator number "Numerator"; denominator number "Denominator"; withheld share "Payee withheld";
--   unclassified share "No theme"; months share "Months there"; state text "State"
-- Empty: No place and year has a value: see what would be needed.
-- Counted: The newest year of each place and part, by name, at most two hundred rows; all stand in the table indicator, and those of a
--   place in its workbook.
SELECT p.place_name AS place, replace(i.variant, '_', ' ') AS variant, i.financial_year, i.value, i.unit, i.lower_bound AS lower,
  i.upper_bound AS upper, i.numerator, i.denominator, i.share_withheld AS withheld, i.share_unclassified AS unclassified,
  i.share_of_months AS months, replace(i.status, '_', ' ') AS state, i.place_code
FROM indicator i JOIN place p USING (place_code)
WHERE i.indicator_code = $indicator_code AND i.value IS NOT NULL
QUALIFY i.financial_year = max(i.financial_year) OVER (PARTITION BY i.place_code, i.variant)
ORDER BY place, place_code, variant LIMIT 200;
