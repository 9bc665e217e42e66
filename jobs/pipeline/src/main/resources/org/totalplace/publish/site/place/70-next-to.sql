-- Title: Known spending a head beside others of its kind, {financial_year}
-- Ledger: count
-- Words: W7
-- Chart: dots label=place_name value=known_a_head this=is_this near=is_near
-- Columns: place_name text "Place"; known_a_head head "Known, a head"; population count "Residents"; is_near text "In the same region"
-- Empty: There is no other place of its kind to put beside it.
-- Counted: Only what is known to be spent by bodies of the place, by residents, among places of the same kind. Shared-out money is left
--   out, since it follows from the key. Filled: this place. Ringed: in the same region.
SELECT place_name, CAST(known / population AS DECIMAL(18, 2)) AS known_a_head, population,
  CAST(region_code = $region_code AS VARCHAR) AS is_near, CAST(place_code = $place_code AS VARCHAR) AS is_this, place_code
FROM place_year
WHERE financial_year = $financial_year AND place_type = $place_type AND status = 'complete' AND population >= 20000
ORDER BY place_name, place_code;
