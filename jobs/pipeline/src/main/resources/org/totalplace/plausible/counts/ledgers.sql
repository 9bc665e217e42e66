-- Reads: coverage_of_count
-- Adds to: plausible.found
-- Why: the two ledgers are made from different tables by different people; where a body pays more than it spends, or
--   next to nothing of it, one of them is read wrongly.
INSERT INTO plausible.found
WITH year AS (
  SELECT agency_id, financial_year, any_value(agency_name) AS agency_name, any_value(months) AS months,
    sum(transactions_net) AS net, sum(counted) AS counted
  FROM coverage_of_count GROUP BY agency_id, financial_year
)
SELECT rule_id, NULL, NULL, agency_id, financial_year, NULL, measured, months, NULL, net,
  agency_name || ' paid ' || net || ' net in ' || months || ' months of ' || financial_year || ', '
    || CAST(round(100 * net / counted, 1) AS DECIMAL(18, 1)) || ' % of the ' || counted || ' that the count has'
FROM (
  SELECT 'PL-30' AS rule_id, *, CAST(net / counted AS DOUBLE) AS measured FROM year WHERE counted > 0
  UNION ALL
  SELECT 'PL-31', *, CASE WHEN net > 0 THEN CAST(counted / net AS DOUBLE) ELSE 1e6 END FROM year WHERE counted > 0
);
