-- Reads: coverage, place_spend, plausibility, source, source_file, spend_line,
--   total_place_count
-- Gives: name VARCHAR, figure VARCHAR
-- What: the figures that the README of a release and index name, each with its basis in the name.
-- Why: no figure without its basis, and the same figures everywhere.
WITH paid AS (
  SELECT * FROM place_spend WHERE place_basis = 'payer_area' AND record_type = 'payment'
),
payment_file AS (
  SELECT f.* FROM source_file f ANTI JOIN source s ON s.source_id = f.source_id AND s.kind = 'outturn'
),
figure AS (
  SELECT 1 AS place, 'files' AS name, CAST((SELECT count(*) FROM source_file) AS VARCHAR) AS figure
  UNION ALL
  SELECT 2, 'files_counted', CAST((SELECT count(*) FROM source_file WHERE status = 'counted') AS VARCHAR)
  UNION ALL
  SELECT 3, 'sources_counted', CAST((SELECT count(*) FROM source WHERE files_counted > 0) AS VARCHAR)
  UNION ALL
  SELECT 4, 'lines', CAST((SELECT count(*) FROM spend_line) AS VARCHAR)
  UNION ALL
  SELECT 5, 'oldest_date', coalesce(CAST((SELECT min(oldest_date) FROM source) AS VARCHAR), 'no date')
  UNION ALL
  SELECT 6, 'newest_date', coalesce(CAST((SELECT max(newest_date) FROM source) AS VARCHAR), 'no date')
  UNION ALL
  SELECT 7, 'first_day', coalesce(CAST(least((SELECT min(oldest_date) FROM source),
    (SELECT min(make_date(CAST(financial_year[1:4] AS INTEGER), 4, 1)) FROM total_place_count)) AS VARCHAR), 'no date')
  UNION ALL
  SELECT 8, 'last_day', coalesce(CAST(greatest((SELECT max(newest_date) FROM source),
    (SELECT max(make_date(CAST(financial_year[1:4] AS INTEGER) + 1, 3, 31)) FROM total_place_count)) AS VARCHAR), 'no date')
  UNION ALL
  SELECT 10, 'payments_gross', CAST(coalesce(sum(gross), 0) AS VARCHAR) FROM paid
  UNION ALL
  SELECT 11, 'payments_transfers', CAST(coalesce(sum(transfers), 0) AS VARCHAR) FROM paid
  UNION ALL
  SELECT 12, 'payments_net', CAST(coalesce(sum(net), 0) AS VARCHAR) FROM paid
  UNION ALL
  SELECT 13, 'payments_net_unclassified_percent', coalesce(CAST(
    CAST(100 * sum(net) FILTER (cofog_code = '99') / sum(net) AS DECIMAL(9, 1)) AS VARCHAR), '0.0') FROM paid
  UNION ALL
  SELECT 14, 'payments_without_date', CAST(coalesce(sum(gross) FILTER (month IS NULL), 0) AS VARCHAR) FROM paid
  UNION ALL
  SELECT 15, 'payments_redacted', CAST(coalesce(sum(gross) FILTER (flow_kind = 'redacted'), 0) AS VARCHAR) FROM paid
  UNION ALL
  SELECT 16, 'payments_not_placed_by_payee_site_percent', coalesce(CAST(
    CAST(100 * sum(gross) FILTER (place_code = 'not placed') / sum(gross) AS DECIMAL(9, 1)) AS VARCHAR), '0.0')
  FROM place_spend WHERE place_basis = 'payee_site' AND record_type = 'payment'
  UNION ALL
  SELECT 11, 'payments_unitemised', CAST(coalesce(sum(unitemised), 0) AS VARCHAR) FROM paid
  UNION ALL
  SELECT 17, 'awards', CAST(coalesce(sum(gross), 0) AS VARCHAR)
  FROM place_spend WHERE place_basis = 'payer_area' AND record_type = 'award'
  UNION ALL
  SELECT 18, 'framework_sales', CAST(coalesce(sum(gross), 0) AS VARCHAR)
  FROM place_spend WHERE place_basis = 'payer_area' AND record_type = 'framework'
  UNION ALL
  SELECT 20, 'rows_in', CAST(coalesce(sum(rows_in), 0) AS VARCHAR) FROM payment_file
  UNION ALL
  SELECT 21, 'rows_rejected', CAST(coalesce(sum(rows_rejected), 0) AS VARCHAR) FROM payment_file
  UNION ALL
  SELECT 22, 'rows_skipped', CAST(coalesce(sum(rows_skipped), 0) AS VARCHAR) FROM payment_file
  UNION ALL
  SELECT 23, 'rows_set_aside', CAST(coalesce(sum(rows_set_aside), 0) AS VARCHAR) FROM payment_file
  UNION ALL
  SELECT 24, 'files_held', CAST((SELECT count(*) FROM source_file WHERE status = 'held') AS VARCHAR)
  UNION ALL
  SELECT 25, 'findings_flagged', CAST((SELECT count(*) FROM plausibility WHERE outcome = 'flagged') AS VARCHAR)
  UNION ALL
  SELECT 30, 'sources_stale', CAST((SELECT count(*) FROM source WHERE is_stale) AS VARCHAR)
  UNION ALL
  SELECT 31, 'periods_missing', CAST((SELECT count(*) FROM coverage WHERE status = 'missing') AS VARCHAR)
)
SELECT name, figure FROM figure ORDER BY place, name;
