-- Reads: summed_line
-- Gives: place_code VARCHAR, financial_year VARCHAR, agency_id VARCHAR, source_id VARCHAR, cofog_code VARCHAR, economic_type VARCHAR,
--   theme_tags VARCHAR, prevention_strict VARCHAR, prevention_broad VARCHAR, client_group VARCHAR, label VARCHAR, flow_kind VARCHAR,
--   is_netted BOOLEAN, is_unitemised BOOLEAN, payee_class VARCHAR, is_withheld BOOLEAN, amount DECIMAL(18,2), size DECIMAL(18,2),
--   credits DECIMAL(18,2), credit_lines BIGINT, lines BIGINT
-- What: payments of a dated year by what they are for, without payees. label: the publisher's expense type in lower case, else
--   its category. credits: the negative lines among them.
-- Why: indicators about purposes and labels read this and not every line.
SELECT place_code, financial_year, agency_id, source_id, cofog_code, economic_type, theme_tags, prevention_strict, prevention_broad,
  client_group, lower(coalesce(expense_type, category)) AS label, flow_kind, is_netted, is_unitemised, payee_class,
  payee_id IS NULL AS is_withheld, CAST(sum(amount) AS DECIMAL(18, 2)) AS amount, CAST(sum(abs(amount)) AS DECIMAL(18, 2)) AS size,
  CAST(coalesce(sum(amount) FILTER (amount < 0), 0) AS DECIMAL(18, 2)) AS credits, count(*) FILTER (amount < 0) AS credit_lines,
  count(*) AS lines
FROM summed_line
WHERE record_type = 'payment' AND financial_year IS NOT NULL
GROUP BY ALL;
