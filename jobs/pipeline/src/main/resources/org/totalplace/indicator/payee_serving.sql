-- Reads: payee_year, serving
-- Writes: payee_serving
-- What: what bodies that serve a place pay to payees whom several bodies of the country pay, net of transfers.
-- Why: only they can be paid by several bodies of one place, and they are a small part of all payees.
CREATE TABLE payee_serving AS
WITH several AS (
  SELECT financial_year, payee_id FROM payee_year
  WHERE payee_id IS NOT NULL AND NOT is_netted AND NOT is_unitemised
  GROUP BY ALL HAVING min(agency_id) <> max(agency_id)
),
paid AS (
  SELECT place_code AS area_code, financial_year, agency_id, payee_id, cofog_code[1:2] AS cofog_division, economic_type, flow_kind,
    sum(amount) AS amount, sum(lines) AS lines
  FROM payee_year SEMI JOIN several USING (financial_year, payee_id)
  WHERE NOT is_netted AND NOT is_unitemised
  GROUP BY ALL
)
SELECT s.place_code, p.financial_year, p.agency_id, p.payee_id, p.cofog_division, p.economic_type, p.flow_kind,
  CAST(sum(p.amount) AS DECIMAL(18, 2)) AS amount, CAST(sum(p.lines) AS BIGINT) AS lines
FROM paid p
JOIN serving s USING (area_code, financial_year)
GROUP BY ALL;
