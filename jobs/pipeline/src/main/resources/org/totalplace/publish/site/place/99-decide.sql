-- Title: If you decided, {financial_year}
-- Ledger: count
-- Columns: holder text "Who decides it"; amount pounds "Pounds"; a_head head_estimate "A head"; part share "Of all";
--   change text "More, less or the same?"
-- Table: open
-- Empty: The count has nothing of this place.
-- Counted: By who makes the final spend. Other local bodies: police, fire, transport, combined authority. National bodies: this place's
--   share of a larger area.
SELECT CASE WHEN regexp_full_match(agency_type, '.*(council|borough)') THEN '1. Your council'
    WHEN agency_type IN ('police', 'fire', 'combined_authority', 'strategic_regional_authority', 'national_park', 'park_authority',
      'waste_authority', 'other_government', 'local_government') THEN '2. Other local bodies'
    ELSE '3. National bodies' END AS holder,
  sum(amount) AS amount, CAST(sum(amount) / any_value(population) AS DECIMAL(18, 2)) AS a_head,
  CAST(sum(amount) / sum(sum(amount)) OVER () AS DECIMAL(9, 4)) AS part, '………………' AS change
FROM total_place_count WHERE place_code = $place_code AND financial_year = $financial_year
GROUP BY holder ORDER BY holder;
