-- Title: Years that we have of {place_name}
-- Ledger: count
-- Chart: strip label=financial_year state=status
-- Columns: financial_year text "Year"; status text "Count: returns of the bodies of the place"; bodies_without_return text "No return from"
-- Empty: The count has no year of this place.
-- Counted: complete: every body that serves the place made its return. no return: its council made none, so that its own spending is
--   missing and not estimated.
SELECT financial_year, replace(status, '_', ' ') AS status, coalesce(bodies_without_return, 'nobody') AS bodies_without_return
FROM place_year WHERE place_code = $place_code ORDER BY financial_year;
