-- Reads: area_code(), counted, line_theme, payee, place_at, purpose
-- Writes: part_place_payee, part_place
-- What: the money of a part three times, once for each meaning of place, never mixed; and whom it was paid to.
-- Why: each basis holds all of it, so each can be checked against the lines. Payees do not add up over publishers, so
--   the payees themselves are kept, as hashes.
CREATE TEMP TABLE place_payee AS
WITH placed AS (
  SELECT c.month, c.flow_kind, c.record_type, c.amount, c.is_netted, c.is_unitemised,
    q.payer_agency AS agency_id, h.cofog_code, c.place_code AS payer_area,
    coalesce(a1.code_at, area_code(p.payee_site_place), 'not placed') AS payee_site,
    coalesce(a2.code_at, area_code(p.beneficiary_place), 'not placed') AS beneficiary,
    hash(p.payee_id) AS payee_hash
  FROM counted c
  JOIN payee p ON p.payee_no = c.payee_no
  JOIN purpose q ON q.purpose_no = c.purpose_no
  JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
  LEFT JOIN place_at a1 ON a1.place_code = p.payee_site_place AND c.payment_date BETWEEN a1.from_date AND a1.to_date
  LEFT JOIN place_at a2 ON a2.place_code = p.beneficiary_place AND c.payment_date BETWEEN a2.from_date AND a2.to_date
),
basis AS (
  SELECT 'payer_area' AS place_basis, payer_area AS place_code, * FROM placed
  UNION ALL
  SELECT 'payee_site', payee_site, * FROM placed
  UNION ALL
  SELECT 'beneficiary', beneficiary, * FROM placed
)
SELECT place_code, place_basis, month, agency_id, cofog_code, flow_kind, record_type, payee_hash, sum(amount) AS gross,
  sum(amount) FILTER (is_netted) AS transfers, sum(amount) FILTER (is_unitemised) AS unitemised,
  sum(amount) FILTER (NOT is_netted AND NOT is_unitemised) AS net, count(*) AS lines
FROM basis
GROUP BY ALL;

CREATE TABLE part_place AS
SELECT place_code, place_basis, month, agency_id, cofog_code, flow_kind, record_type,
  CAST(sum(gross) AS DECIMAL(18, 2)) AS gross, CAST(coalesce(sum(transfers), 0) AS DECIMAL(18, 2)) AS transfers,
  CAST(coalesce(sum(unitemised), 0) AS DECIMAL(18, 2)) AS unitemised, CAST(coalesce(sum(net), 0) AS DECIMAL(18, 2)) AS net,
  CAST(sum(lines) AS BIGINT) AS lines, count(*) AS payees
FROM place_payee
GROUP BY ALL;

CREATE VIEW part_place_payee AS
SELECT agency_id, place_code, place_basis, month, cofog_code, flow_kind, record_type, payee_hash
FROM place_payee;
