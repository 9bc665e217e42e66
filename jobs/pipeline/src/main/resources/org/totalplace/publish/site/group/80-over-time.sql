-- Title: {group_name} over the years
-- Ledger: count
-- Words: W6
-- Chart: years label=financial_year figure=amount known=known spread=spread not_placed=not_placed
-- Columns: financial_year text "Year"; known pounds "Known"; spread pounds "Share of larger areas"; not_placed pounds "In no place"; amount
--   pounds "All"; population count "Residents"; a_head head "A head"
-- Empty: The count has no year of this group.
-- Counted: Authorities as they were in each year, within the boundary of the group.
SELECT financial_year, coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS known,
  coalesce(sum(amount) FILTER (place_basis = 'apportioned'), 0) AS spread,
    coalesce(sum(amount) FILTER (place_basis = 'not_placed'), 0) AS not_placed,
  sum(amount) AS amount, max(population) AS population, CAST(sum(amount) / nullif(max(population), 0) AS DECIMAL(18, 2)) AS a_head
FROM total_place_group WHERE group_type = $group_type AND group_code = $group_code
GROUP BY financial_year ORDER BY financial_year;
