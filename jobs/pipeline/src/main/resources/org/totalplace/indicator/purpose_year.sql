-- Reads: spend_line
-- Writes: purpose_year
-- What: payments of a dated year by what they are for, without payees. label: the publisher's expense type in lower case, else
--   its category. credits: the negative lines among them.
-- Why: indicators about purposes and labels read this and not every line.
CREATE TABLE purpose_year AS
SELECT place_code, financial_year, agency_id, source_id, cofog_code, economic_type, theme_tags, prevention_strict, prevention_broad,
  client_group, lower(coalesce(expense_type, category)) AS label, flow_kind, is_netted, is_unitemised, payee_class,
  payee_id IS NULL AS is_withheld, CAST(sum(amount) AS DECIMAL(18, 2)) AS amount, CAST(sum(abs(amount)) AS DECIMAL(18, 2)) AS size,
  CAST(coalesce(sum(amount) FILTER (amount < 0), 0) AS DECIMAL(18, 2)) AS credits, count(*) FILTER (amount < 0) AS credit_lines,
  count(*) AS lines
FROM spend_line
WHERE record_type = 'payment' AND financial_year IS NOT NULL
GROUP BY ALL;
