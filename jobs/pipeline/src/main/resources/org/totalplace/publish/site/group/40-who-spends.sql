-- Title: Which kinds of body spend it, {financial_year}
-- Ledger: count
-- Chart: bars label=agency_type figure=amount known=known spread=spread not_placed=not_placed
-- Columns: agency_type text "Kind of body"; known pounds "Known"; spread pounds "Share of larger areas"; not_placed pounds "In no place";
--   amount pounds "All"
-- Empty: The count has no body that spends here.
-- Counted: Sum over the authorities of the group, each pound once, at the body that makes the final spend.
SELECT replace(agency_type, '_', ' ') AS agency_type, coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS known,
  coalesce(sum(amount) FILTER (place_basis = 'apportioned'), 0) AS spread,
    coalesce(sum(amount) FILTER (place_basis = 'not_placed'), 0) AS not_placed, sum(amount) AS amount
FROM total_place_group WHERE group_type = $group_type AND group_code = $group_code AND financial_year = $financial_year
GROUP BY agency_type ORDER BY amount DESC, agency_type;
