-- Title: How the pounds got their place, {financial_year}
-- Ledger: count
-- Chart: bars label=basis figure=amount known=known spread=spread not_placed=not_placed
-- Columns: basis text "How"; known pounds; spread pounds; not_placed pounds; amount pounds "Pounds"; part share "Of all"
-- Table: open
-- Empty: The count has no year.
-- Counted: A pound stands at the body that makes the final spend. Own area: the area of that body. A key: the share of an authority in what
--   is published for its region or nation. No place: the reason.
SELECT CASE WHEN place_basis = 'payer_area' THEN 'own area of the body' WHEN place_basis = 'apportioned' THEN 'shared by '
  || replace(apportionment_key, '_', ' ')
    ELSE 'no place: ' || replace(residual, '_', ' ') END AS basis,
  coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS known,
    coalesce(sum(amount) FILTER (place_basis = 'apportioned'), 0) AS spread,
  coalesce(sum(amount) FILTER (place_basis = 'not_placed'), 0) AS not_placed, sum(amount) AS amount,
    CAST(sum(amount) / sum(sum(amount)) OVER () AS DECIMAL(9, 4)) AS part
FROM total_place_count WHERE financial_year = $financial_year GROUP BY basis ORDER BY amount DESC, basis;
