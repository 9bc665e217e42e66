-- Title: Payments of the bodies of {place_name}, by year
-- Ledger: payments
-- Words: W3, W4
-- Columns: financial_year text "Year"; months count "Months with payments"; gross pounds "All payments"; transfers pounds "Passed on, or
--   coming back"; unitemised pounds "Rows that stand for many payments"; net pounds "Net"; unclassified share "Of net: no theme"; lines
--   count "Lines"
-- Table: open
-- Empty: We hold no payment files from the council of this place. That does not mean it spent nothing, or publishes nothing. Its publisher
--   can be added by one small file; see "Add a council" in the project's guide for contributors.
-- Counted: Published payments of bodies whose own area this is (place basis payer_area), payments only. Net = all − passed on − rows that
--   stand for many. Files list payments above a threshold, often £500.
SELECT coalesce(financial_year, 'no date') AS financial_year, count(DISTINCT month) AS months, sum(gross) AS gross,
  sum(transfers) AS transfers,
  sum(unitemised) AS unitemised, sum(net) AS net,
  CAST(coalesce(sum(net) FILTER (cofog_code = '99'), 0) / nullif(sum(net), 0) AS DECIMAL(9, 4)) AS unclassified, sum(lines) AS lines
FROM place_spend
WHERE place_basis = 'payer_area' AND record_type = 'payment' AND place_code = $place_code
GROUP BY ALL ORDER BY financial_year;
