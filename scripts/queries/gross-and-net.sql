-- How much of what each body paid stays with final recipients: gross, what passes on to other counted bodies or comes
-- back, rows that stand for many payments, net.
-- One place_basis and one record_type: every basis holds all the money, an award is not a payment, and a sale under a
-- framework is also published by its buyer.
SELECT a.agency_name, sum(p.lines) AS lines, sum(p.gross) AS gross, sum(p.transfers) AS transfers, sum(p.unitemised) AS unitemised,
  sum(p.net) AS net
FROM place_spend p
JOIN agency a USING (agency_id)
WHERE p.place_basis = 'payer_area' AND p.record_type = 'payment'
GROUP BY a.agency_name
ORDER BY gross DESC
LIMIT 12;
