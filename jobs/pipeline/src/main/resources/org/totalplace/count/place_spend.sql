-- Reads: financial_year(), part_place, part_place_payee
-- Writes: place_spend
-- What: the money three times, once for each meaning of place, of all parts.
-- Why: a few groups (a place, a month, a body …) are told of by two publishers; their payees are counted anew.
CREATE TABLE place_spend AS
WITH told AS (
  SELECT place_code, place_basis, month, agency_id, cofog_code, flow_kind, record_type,
    CAST(sum(gross) AS DECIMAL(18, 2)) AS gross, CAST(sum(transfers) AS DECIMAL(18, 2)) AS transfers,
    CAST(sum(unitemised) AS DECIMAL(18, 2)) AS unitemised, CAST(sum(net) AS DECIMAL(18, 2)) AS net,
    CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(payees) AS BIGINT) AS payees, count(*) > 1 AS is_of_several
  FROM part_place
  GROUP BY ALL
),
anew AS (
  SELECT p.place_code, p.place_basis, p.month, p.agency_id, p.cofog_code, p.flow_kind, p.record_type,
    count(DISTINCT p.payee_hash) AS payees
  FROM part_place_payee p
  JOIN told t ON t.is_of_several AND t.agency_id = p.agency_id AND t.place_code = p.place_code AND t.place_basis = p.place_basis
    AND t.month IS NOT DISTINCT FROM p.month AND t.cofog_code = p.cofog_code AND t.flow_kind = p.flow_kind
    AND t.record_type = p.record_type
  GROUP BY ALL
)
SELECT t.* EXCLUDE (payees, is_of_several), financial_year(t.month) AS financial_year,
  coalesce(a.payees, t.payees) AS payees
FROM told t
LEFT JOIN anew a ON a.agency_id = t.agency_id AND a.place_code = t.place_code AND a.place_basis = t.place_basis
  AND a.month IS NOT DISTINCT FROM t.month AND a.cofog_code = t.cofog_code AND a.flow_kind = t.flow_kind
  AND a.record_type = t.record_type;
