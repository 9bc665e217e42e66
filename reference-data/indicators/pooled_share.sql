-- Number: 11
-- Title: Pooled budgets
-- Question: How much of health and care is spent from one pool?
-- Definition: Money pooled between the NHS and councils (Better Care Fund and other agreements under section 75), by what both
--   spend on health and social care. The form is ready (reference-data/indicators/pooled_budget.csv); no source is read yet.
-- Reads: pooled_budget_text, ratio()
-- Unit: share
-- Ledger: none
-- Best status: proxy_only
-- Status: Not shown until a source of pooled budgets is read.
-- Bounds: none
-- Caveat: pool_of_one_fund: Only the Better Care Fund is published for the whole country; other pools stand in accounts.
-- Needs: Planning data of the Better Care Fund by health and wellbeing board, as a table of facts.
-- Version: 1
SELECT place_code, financial_year, 'pooled_share' AS variant,
  ratio(CAST(pooled AS DECIMAL(24, 2)), CAST(health_and_care AS DECIMAL(24, 2))) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  CAST(NULL AS DECIMAL(24, 6)) AS upper_bound, CAST(pooled AS DECIMAL(24, 2)) AS numerator,
  CAST(health_and_care AS DECIMAL(24, 2)) AS denominator, CAST(1 AS BIGINT) AS lines,
  CAST(health_and_care AS DECIMAL(18, 2)) AS amount_covered
FROM pooled_budget_text;
