-- Reads: total_place_count
-- Gives: place_code VARCHAR, financial_year VARCHAR, body VARCHAR, type_of_body VARCHAR, pounds_spent_here DECIMAL(38,2),
--   pounds_shared_out DECIMAL(38,2), pounds DECIMAL(38,2), pounds_a_head DECIMAL(38,2), status VARCHAR
-- What: sheet 2 of a place: who spends here in the newest year.
-- Why: what is known for the place and what is its share of a wider area must not look alike.
SELECT place_code, financial_year, agency_name AS body, replace(agency_type, '_', ' ') AS type_of_body,
  coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS pounds_spent_here,
  coalesce(sum(amount) FILTER (place_basis <> 'payer_area'), 0) AS pounds_shared_out, sum(amount) AS pounds,
  CAST(sum(amount) / nullif(any_value(population), 0) AS DECIMAL(38, 2)) AS pounds_a_head,
  CASE WHEN bool_or(place_basis = 'apportioned') THEN '[e]' END AS status
FROM total_place_count
WHERE (place_code, financial_year) IN (SELECT (place_code, max(financial_year)) FROM total_place_count GROUP BY place_code)
GROUP BY place_code, financial_year, agency_name, agency_type
ORDER BY place_code, pounds DESC, body;
