-- Reads: payee_sum, payee_sum_shared
-- Writes: payee_year
-- What: payments (never awards, never sales under a framework) of a dated year: who paid whom, for what, how much. size: credits
--   and payments without their signs. label: the publisher's expense type in lower case, else its category. month_mask: one
--   bit for each month with a line, from April. payee_id is null where the name is withheld.
-- Why: two publishers may have paid for one body, so that their sums are added up here, for all indicators about payees; the money of most
--   bodies is in one file, and is added up there.
CREATE TABLE payee_year AS
SELECT place_code, financial_year, agency_id, payee_id, payee_class, payee_agency_id, payee_site_code, cofog_code, economic_type,
  label, flow_kind, is_netted, is_unitemised, amount, size, lines, month_mask
FROM payee_sum
ANTI JOIN payee_sum_shared USING (agency_id)
WHERE financial_year IS NOT NULL
UNION ALL
SELECT place_code, financial_year, agency_id, payee_id, payee_class, payee_agency_id, payee_site_code, cofog_code, economic_type,
  label, flow_kind, is_netted, is_unitemised,
  CAST(sum(amount) AS DECIMAL(18, 2)) AS amount, CAST(sum(size) AS DECIMAL(18, 2)) AS size,
  CAST(sum(lines) AS BIGINT) AS lines, bit_or(month_mask) AS month_mask
FROM payee_sum
SEMI JOIN payee_sum_shared USING (agency_id)
WHERE financial_year IS NOT NULL
GROUP BY ALL;
