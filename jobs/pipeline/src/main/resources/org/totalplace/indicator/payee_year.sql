-- Reads: spend_line
-- Writes: payee_year
-- What: payments (never awards, never sales under a framework) of a dated year: who paid whom, for what, how much. size: credits
--   and payments without their signs. label: the publisher's expense type in lower case, else its category. month_mask: one
--   bit for each month with a line, from April. payee_id is null where the name is withheld.
-- Why: indicators about payees read this and not every line.
CREATE TABLE payee_year AS
SELECT place_code, financial_year, agency_id, payee_id, payee_class, payee_agency_id, payee_site_code, cofog_code, economic_type,
  lower(coalesce(expense_type, category)) AS label, flow_kind, is_netted, is_unitemised,
  CAST(sum(amount) AS DECIMAL(18, 2)) AS amount, CAST(sum(abs(amount)) AS DECIMAL(18, 2)) AS size,
  count(*) AS lines, bit_or(1 << ((CAST(month(month) AS INTEGER) + 8) % 12)) AS month_mask
FROM spend_line
WHERE record_type = 'payment' AND financial_year IS NOT NULL
GROUP BY ALL;
