-- Title: Its published payments
-- Ledger: payments
-- Words: W3, W4
-- Columns: financial_year text "Year"; months count "Months with payments"; gross pounds "All payments"; transfers pounds "Passed on, or
--   coming back"; unitemised pounds "Rows that stand for many"; net pounds "Net"; unclassified share "Of net: no theme"; lines count
--   "Lines"
-- Table: open
-- Empty: We hold no payment files of this body. That does not mean it spent nothing, or publishes nothing.
-- Counted: Payments only; awards and framework sales stand apart. Net = all − passed on − rows that stand for many.
SELECT coalesce(financial_year, 'no date') AS financial_year, count(DISTINCT month) AS months, sum(gross) AS gross,
  sum(transfers) AS transfers, sum(unitemised) AS unitemised,
  sum(net) AS net, CAST(coalesce(sum(net) FILTER (cofog_code = '99'), 0) / nullif(sum(net), 0) AS DECIMAL(9, 4)) AS unclassified,
    sum(lines) AS lines
FROM place_spend WHERE place_basis = 'payer_area' AND record_type = 'payment' AND agency_id = $agency_id
GROUP BY ALL ORDER BY financial_year;
