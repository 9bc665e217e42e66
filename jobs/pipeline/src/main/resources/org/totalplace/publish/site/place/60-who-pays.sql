-- Title: Who pays for it, {financial_year}
-- Ledger: count
-- Words: W13 if is_below_nothing
-- Chart: bars label=funder_name figure=amount known=amount
-- Columns: funder_name text "Paid by"; funder_type text "Kind of money"; amount pounds "Pounds"
-- Empty: For this place and year the tables at hand do not say who paid.
-- Counted: The same pounds from the other side: grants, council tax, business rates and reserves of the bodies of the place, and what
--   national bodies pay themselves. Do not add them to the figures above.
SELECT f.funder_name, any_value(replace(f.funder_type, '_', ' ')) AS funder_type, sum(f.amount) AS amount,
  bool_or(f.amount < 0) AS is_below_nothing
FROM total_place_funding f
WHERE f.place_code = $place_code AND f.financial_year = $financial_year
GROUP BY f.funder_name ORDER BY amount DESC, funder_name;
