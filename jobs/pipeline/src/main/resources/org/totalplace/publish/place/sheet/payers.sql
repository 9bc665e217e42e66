-- Reads: total_place_funding
-- Gives: place_code VARCHAR, financial_year VARCHAR, payer VARCHAR, type_of_payer VARCHAR, pounds DECIMAL(18,2),
--   pounds_a_head DECIMAL(18,2), status VARCHAR
-- What: sheet 4 of a place: who pays for it, by year.
-- Why: the same pounds from the other side, on a sheet of their own so that nobody adds the two.
SELECT place_code, financial_year, funder_name AS payer, replace(funder_type, '_', ' ') AS type_of_payer, amount AS pounds,
  per_head AS pounds_a_head, CASE WHEN funder_type = 'not_known' THEN '[x]' END AS status
FROM total_place_funding
ORDER BY place_code, financial_year, funder, residual;
