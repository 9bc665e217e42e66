-- Reads: line_sum, pence(), place_spend
-- Gives: about VARCHAR, what VARCHAR
-- What: meanings of place whose money is not that of the lines, by kind of record and agency.
-- Why: what cannot be placed must be seen as not placed, and no join may multiply.
WITH basis AS (
  SELECT unnest(['payer_area', 'payee_site', 'beneficiary']) AS place_basis
),
line AS (
  SELECT place_basis, record_type, agency_id, CAST(sum(n) AS BIGINT) AS n, pence(sum(amount)) AS gross,
    pence(coalesce(sum(amount) FILTER (is_netted), 0)) AS transfers,
    pence(coalesce(sum(amount) FILTER (is_unitemised), 0)) AS unitemised
  FROM line_sum, basis GROUP BY ALL
),
place AS (
  SELECT place_basis, record_type, agency_id, CAST(sum(lines) AS BIGINT) AS n, pence(sum(gross)) AS gross,
    pence(sum(transfers)) AS transfers, pence(sum(unitemised)) AS unitemised
  FROM place_spend GROUP BY ALL
)
SELECT place_basis || ' ' || record_type || ' ' || agency_id AS about,
  'lines ' || coalesce(l.n, 0) || ', ' || coalesce(l.gross, 0) || ' pence, of these transfers '
    || coalesce(l.transfers, 0) || '; places ' || coalesce(p.n, 0) || ', ' || coalesce(p.gross, 0) || ', '
    || coalesce(p.transfers, 0) AS what
FROM line l
FULL JOIN place p USING (place_basis, record_type, agency_id)
WHERE (l.n, l.gross, l.transfers, l.unitemised) IS DISTINCT FROM (p.n, p.gross, p.transfers, p.unitemised)
ORDER BY about;
