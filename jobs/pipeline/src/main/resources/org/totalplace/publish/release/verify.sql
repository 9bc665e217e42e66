-- Reads: line_sum, place_spend, source, source_file
-- Gives: about VARCHAR, what VARCHAR
-- What: what does not add up.
-- Why: anybody who has a release can check its totals without what it was made from.
SELECT source_id || ' ' || path AS about, 'in is not accepted + rejected + skipped' AS what
FROM source_file
WHERE rows_in <> rows_accepted + rows_rejected + rows_skipped
  OR amount_in <> amount_accepted + amount_rejected + amount_skipped
UNION ALL
SELECT source_id || ' ' || path, 'accepted is not counted + set aside'
FROM source_file
WHERE rows_accepted <> rows_counted + rows_set_aside OR amount_accepted <> amount_counted + amount_set_aside
UNION ALL
SELECT f.source_id || ' ' || f.path, 'its lines are ' || coalesce(l.n, 0) || ' and ' || coalesce(l.amount, 0)
  || ' pounds, not ' || f.rows_counted || ' and ' || f.amount_counted
FROM source_file f
LEFT JOIN (
  SELECT source_id, file_sha256, CAST(sum(n) AS BIGINT) AS n, sum(amount) AS amount FROM line_sum GROUP BY ALL
) l ON l.source_id = f.source_id AND l.file_sha256 = f.file_sha256
WHERE f.status = 'counted' AND f.source_id NOT IN (SELECT source_id FROM source WHERE kind = 'outturn')
  AND (f.rows_counted, f.amount_counted) IS DISTINCT FROM (coalesce(l.n, 0), coalesce(l.amount, 0))
UNION ALL
SELECT place_basis || ' ' || record_type, 'its places are not the lines: ' || p.gross || ' and ' || l.gross
  || ' gross, ' || p.net || ' and ' || l.net || ' net'
FROM (
  SELECT place_basis, record_type, sum(gross) AS gross, sum(net) AS net, sum(lines) AS n
  FROM place_spend GROUP BY ALL
) p
FULL JOIN (
  SELECT place_basis, record_type, sum(amount) AS gross,
    coalesce(sum(amount) FILTER (NOT is_netted AND NOT is_unitemised), 0) AS net, sum(n) AS n
  FROM line_sum, (VALUES ('payer_area'), ('payee_site'), ('beneficiary')) b(place_basis)
  GROUP BY ALL
) l USING (place_basis, record_type)
WHERE (p.gross, p.net, p.n) IS DISTINCT FROM (l.gross, l.net, l.n)
UNION ALL
SELECT place_code || ' ' || place_basis, 'gross - transfers - unitemised is not net'
FROM place_spend WHERE gross - transfers - unitemised <> net
ORDER BY about, what;
