-- Reads: line_sum, outturn_source, pence(), source_file
-- Gives: name VARCHAR, row_count BIGINT, pence BIGINT
-- What: the control totals of the lines of every record type (payments, awards, sales under frameworks) in the order
--   of the way; they are an account, no total of money.
-- Why: the tally of a run must close to the penny for anybody who reads it; official figures hold sub-totals, and
--   have their own account in reconciliation.
SELECT name, CAST(coalesce(row_count, 0) AS BIGINT) AS row_count, pence(coalesce(pounds, 0)) AS pence
FROM (
  SELECT unnest([
    {'place': 1, 'name': 'in', 'row_count': sum(rows_in), 'pounds': sum(amount_in)},
    {'place': 2, 'name': 'rejected', 'row_count': sum(rows_rejected), 'pounds': sum(amount_rejected)},
    {'place': 3, 'name': 'skipped', 'row_count': sum(rows_skipped), 'pounds': sum(amount_skipped)},
    {'place': 4, 'name': 'accepted', 'row_count': sum(rows_accepted), 'pounds': sum(amount_accepted)},
    {'place': 5, 'name': 'set aside', 'row_count': sum(rows_set_aside), 'pounds': sum(amount_set_aside)},
    {'place': 6, 'name': 'counted', 'row_count': sum(rows_counted), 'pounds': sum(amount_counted)}
  ], recursive := true)
  FROM source_file WHERE source_id NOT IN (FROM outturn_source)
  UNION ALL
  SELECT 7, 'transfers', sum(n), sum(amount) FROM line_sum WHERE is_netted
  UNION ALL
  SELECT 8, 'unitemised', sum(n), sum(amount) FROM line_sum WHERE is_unitemised
  UNION ALL
  SELECT 9, 'net', sum(n), sum(amount) FROM line_sum WHERE NOT is_netted AND NOT is_unitemised
)
ORDER BY place;
