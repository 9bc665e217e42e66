-- Reads total_place_count and the transactions (transactions). Writes coverage_of_count: what share of the count can be seen in payments.
CREATE TABLE coverage_of_count AS
WITH payments AS (
  SELECT agency_id, financial_year, cofog_code[1:2] AS cofog_division, min(place_code) AS place_code, sum(gross) AS gross, sum(net) AS net
  FROM transactions
  WHERE place_basis = 'payer_area' AND record_type = 'payment' AND financial_year IN (SELECT financial_year FROM financial_year)
  GROUP BY ALL
), months AS (
  SELECT agency_id, financial_year, count(DISTINCT month) AS months
  FROM transactions
  WHERE place_basis = 'payer_area' AND record_type = 'payment' AND lines > 0
  GROUP BY ALL
), counts AS (
  SELECT agency_id, any_value(agency_name) AS agency_name, financial_year, cofog_division, sum(amount) AS counted
  FROM total_place_count
  WHERE residual IN ('none', 'body_not_placed')
  GROUP BY agency_id, financial_year, cofog_division
), agencies AS (
  SELECT agency_id, financial_year, max(agency_name) AS agency_name FROM counts
  JOIN (SELECT DISTINCT agency_id, financial_year FROM payments) USING (agency_id, financial_year)
  GROUP BY ALL
)
SELECT a.agency_id, a.agency_name, coalesce(p.place_code, 'not placed') AS place_code, a.financial_year, d.cofog_division,
  coalesce(p.gross, 0) AS transactions_gross, coalesce(p.net, 0) AS transactions_net, coalesce(c.counted, 0) AS counted,
  CASE WHEN c.counted > 0 THEN CAST(round(coalesce(p.net, 0) / c.counted, 9) AS DECIMAL(18, 9)) END AS share,
  m.months || ' of 12 months' AS period_status
FROM agencies a
JOIN (
  SELECT agency_id, financial_year, cofog_division FROM payments UNION SELECT agency_id, financial_year, cofog_division FROM counts
) d USING (agency_id, financial_year)
LEFT JOIN payments p USING (agency_id, financial_year, cofog_division)
LEFT JOIN counts c USING (agency_id, financial_year, cofog_division)
LEFT JOIN months m USING (agency_id, financial_year);
