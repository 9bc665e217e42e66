-- Reads: summed_line
-- Gives: place_code VARCHAR, financial_year VARCHAR, agency_id VARCHAR, payee_id VARCHAR, payee_class VARCHAR, payee_agency_id VARCHAR,
--   payee_site_code VARCHAR, cofog_code VARCHAR, economic_type VARCHAR, label VARCHAR, flow_kind VARCHAR, is_netted BOOLEAN,
--   is_unitemised BOOLEAN, payee_name VARCHAR, amount DECIMAL(18,2), size DECIMAL(18,2), lines BIGINT, month_mask INTEGER
-- What: payments (never awards, never sales under a framework) by year: who paid whom, for what, how much. financial_year is null
--   where there is no date, payee_id where the name is withheld. label: the publisher's expense type in lower case, else its
--   category. month_mask: one bit for each month with a line, from April.
-- Why: what is asked about payees reads this and not every line.
SELECT place_code, financial_year, agency_id, payee_id, payee_class, payee_agency_id, payee_site_code, cofog_code, economic_type,
  lower(coalesce(expense_type, category)) AS label, flow_kind, is_netted, is_unitemised, min(payee_name) AS payee_name,
  CAST(sum(amount) AS DECIMAL(18, 2)) AS amount, CAST(sum(abs(amount)) AS DECIMAL(18, 2)) AS size,
  count(*) AS lines, bit_or(1 << ((CAST(month(month) AS INTEGER) + 8) % 12)) AS month_mask
FROM summed_line
WHERE record_type = 'payment'
GROUP BY ALL;
