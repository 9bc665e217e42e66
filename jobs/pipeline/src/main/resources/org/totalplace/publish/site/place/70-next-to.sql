-- Title: Known spending a head beside similar places, {financial_year}
-- Ledger: count
-- Words: W7
-- Chart: dots label=place_name value=known_a_head this=is_this near=is_near
-- Columns: place_name text "Place"; known_a_head head "Known, a head"; population count "Residents"; reason text "Why it is among the
--   nearest"; is_near text;
--   is_this text
-- Listed: is_listed
-- Empty: There is no other place of its kind to put beside it.
-- Counted: Only what is known to be spent by bodies of the place, by residents, among places of the same kind. Shared-out money is left
--   out, since it follows from the key. Filled: this place. Ringed: the twenty nearest by population, density, age and need, which the
--   table lists (similar_place has the distances). Grey: others of its kind.
SELECT y.place_name, CAST(y.known / y.population AS DECIMAL(18, 2)) AS known_a_head, y.population,
  CASE WHEN y.place_code = $place_code THEN 'this place' ELSE coalesce(s.reason, 'another of its kind') END AS reason,
  CAST(s.similar_code IS NOT NULL AS VARCHAR) AS is_near, CAST(y.place_code = $place_code AS VARCHAR) AS is_this,
  CAST(s.similar_code IS NOT NULL OR y.place_code = $place_code AS VARCHAR) AS is_listed, y.place_code
FROM place_year y LEFT JOIN similar_place s ON s.place_code = $place_code_current AND s.similar_code = y.place_code
WHERE y.financial_year = $financial_year AND y.place_type = $place_type AND y.status = 'complete' AND y.population >= 20000
ORDER BY place_name, place_code;
