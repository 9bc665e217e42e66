-- Reads: agency, flow_kind, place_spend
-- Gives: agency_id VARCHAR, agency_name VARCHAR, lines HUGEINT, unitemised DECIMAL(38,2), gross DECIMAL(38,2),
--   percent_of_gross DECIMAL(18,1)
-- What: what the README and the index of a release say of rows that stand for many payments: each publisher with the
--   rows, their pounds and their share of its gross payments.
-- Why: money that nobody can itemise belongs to a name; together it is the figure payments_unitemised.
WITH publisher AS (
  SELECT p.agency_id, sum(p.lines) FILTER (k.is_unitemised) AS lines, sum(p.unitemised) AS unitemised, sum(p.gross) AS gross
  FROM place_spend p
  JOIN flow_kind k USING (flow_kind)
  WHERE p.place_basis = 'payer_area' AND p.record_type = 'payment'
  GROUP BY p.agency_id
)
SELECT agency_id, a.agency_name, p.lines, p.unitemised, p.gross,
  CASE WHEN p.gross > 0 THEN CAST(100 * p.unitemised / p.gross AS DECIMAL(18, 1)) END AS percent_of_gross
FROM publisher p
JOIN agency a USING (agency_id)
WHERE p.lines > 0
ORDER BY p.unitemised DESC, agency_id;
