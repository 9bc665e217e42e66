-- Title: How much, {financial_year}
-- Ledger: count
-- Words: G1
-- Chart: bars label=group_name figure=amount known=known spread=spread not_placed=not_placed
-- Columns: group_name text "Group"; amount estimate "All"; known pounds "Spent by bodies of its places"; spread pounds "Share of larger
--   areas"; not_placed pounds "In no place"; population count "Residents"; a_head head_estimate "A head"; known_share share "Known"
-- Empty: The count has no figure for this group.
-- Counted: The sum of its authorities as they were on the boundary date of the group. What is known of a place is known of the group; what
--   was shared out among places is still a share.
-- Say: About {amount} of public money went into the area of {group_name} in the year; {known_share} of it is known to have been spent by
--   local bodies of its places.
SELECT group_name, sum(amount) AS amount, coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS known,
  coalesce(sum(amount) FILTER (place_basis = 'apportioned'), 0) AS spread,
    coalesce(sum(amount) FILTER (place_basis = 'not_placed'), 0) AS not_placed,
  max(population) AS population, CAST(sum(amount) / max(population) AS DECIMAL(18, 2)) AS a_head,
  CAST(coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) / sum(amount) AS DECIMAL(9, 4)) AS known_share
FROM total_place_group WHERE group_type = $group_type AND group_code = $group_code AND financial_year = $financial_year
GROUP BY group_name ORDER BY group_name;
