-- Title: Counted now, {financial_year}
-- Ledger: count
-- Columns: pilot link "Pilot area"; places count "Authorities"; amount estimate "Counted now"; known_share share "Known"; a_head
--   head_estimate "A head"
-- Table: open
-- Empty: The count has no pilot area.
-- Counted: Sum of the authorities that cover the pilot area today.
SELECT 'group/pilot-' || group_code || '.html ' || group_name AS pilot, max(places) AS places, sum(amount) AS amount,
  CAST(coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) / sum(amount) AS DECIMAL(9, 4)) AS known_share,
    CAST(sum(amount) / max(population) AS DECIMAL(18, 2)) AS a_head, group_name
FROM total_place_group WHERE group_type = 'pilot' AND financial_year = $financial_year GROUP BY group_code, group_name ORDER BY group_name;
