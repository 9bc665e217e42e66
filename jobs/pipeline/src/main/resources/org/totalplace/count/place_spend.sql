-- Reads: area_code(), counted, financial_year(), line_theme, payee, place_at, purpose
-- Writes: place_spend
-- What: the money three times, once for each meaning of place, never mixed.
-- Why: each basis holds all of it, so each can be checked against the lines.
CREATE TABLE place_spend AS
WITH placed AS (
  SELECT c.month, c.flow_kind, c.record_type, c.amount, c.is_netted, c.is_unitemised,
    q.payer_agency AS agency_id, h.cofog_code, coalesce(a1.code_at, q.place_code) AS payer_area,
    coalesce(a2.code_at, area_code(p.payee_site_place), 'not placed') AS payee_site,
    coalesce(a3.code_at, area_code(p.beneficiary_place), 'not placed') AS beneficiary,
    p.payee_id_no
  FROM counted c
  JOIN payee p ON p.payee_no = c.payee_no
  JOIN purpose q ON q.purpose_no = c.purpose_no
  JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
  LEFT JOIN place_at a1 ON a1.place_code = q.place_code AND c.payment_date BETWEEN a1.from_date AND a1.to_date
  LEFT JOIN place_at a2 ON a2.place_code = p.payee_site_place AND c.payment_date BETWEEN a2.from_date AND a2.to_date
  LEFT JOIN place_at a3 ON a3.place_code = p.beneficiary_place AND c.payment_date BETWEEN a3.from_date AND a3.to_date
),
basis AS (
  SELECT 'payer_area' AS place_basis, payer_area AS place_code, * FROM placed
  UNION ALL
  SELECT 'payee_site', payee_site, * FROM placed
  UNION ALL
  SELECT 'beneficiary', beneficiary, * FROM placed
)
SELECT place_code, place_basis, month, financial_year(month) AS financial_year, agency_id, cofog_code,
  flow_kind, record_type,
  sum(amount) AS gross,
  coalesce(sum(amount) FILTER (is_netted), 0) AS transfers,
  coalesce(sum(amount) FILTER (is_unitemised), 0) AS unitemised,
  coalesce(sum(amount) FILTER (NOT is_netted AND NOT is_unitemised), 0) AS net,
  count(*) AS lines,
  count(DISTINCT payee_id_no) AS payees
FROM basis
GROUP BY ALL;
