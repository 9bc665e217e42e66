-- Reads: line_sum, pence(), place_spend_apportioned
-- Gives: about VARCHAR, what VARCHAR
-- What: areas and years whose parts are not the money of the lines of those who pay there.
-- Why: the weights of every line add up to 1, to the penny, transfers too.
WITH part AS (
  SELECT area_code, financial_year, record_type, pence(sum(gross)) AS gross, pence(sum(transfers)) AS transfers,
    pence(sum(unitemised)) AS unitemised,
    pence(sum(net)) AS net
  FROM place_spend_apportioned GROUP BY ALL
),
line AS (
  SELECT place_code AS area_code, financial_year, record_type, pence(sum(amount)) AS gross,
    pence(coalesce(sum(amount) FILTER (is_netted), 0)) AS transfers,
    pence(coalesce(sum(amount) FILTER (is_unitemised), 0)) AS unitemised,
    pence(coalesce(sum(amount) FILTER (NOT is_netted AND NOT is_unitemised), 0)) AS net
  FROM line_sum GROUP BY ALL
)
SELECT coalesce(l.area_code, p.area_code) || ' ' || coalesce(l.financial_year, p.financial_year, 'no year') AS about,
  'lines ' || coalesce(l.gross, 0) || ', transfers ' || coalesce(l.transfers, 0) || '; parts '
    || coalesce(p.gross, 0) || ', transfers ' || coalesce(p.transfers, 0) AS what
FROM line l
FULL JOIN part p ON p.area_code = l.area_code AND p.financial_year IS NOT DISTINCT FROM l.financial_year
  AND p.record_type = l.record_type
WHERE (l.gross, l.transfers, l.unitemised, l.net) IS DISTINCT FROM (p.gross, p.transfers, p.unitemised, p.net)
ORDER BY about;
