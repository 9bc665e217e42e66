-- Number: 5
-- Title: Premises, computers, accounts and staff of each body
-- Question: How many bodies of one place each pay for premises, computers, accountants and recruitment of their own?
-- Definition: By the publisher's label (reference-data/indicators/label_words.csv), and for premises the economic type too:
--   pounds net of transfers that the bodies of the place pay, and how many of the bodies that serve it (its own, and those of
--   wider areas it lies in) pay for such things at all.
-- Variants: premises_pounds [pounds] pounds for premises; premises_bodies [bodies] bodies that pay for premises; it_pounds
--   [pounds] pounds for information technology; it_bodies [bodies] bodies that pay for information technology; finance_pounds
--   [pounds] pounds for accounts, audit and payroll; finance_bodies [bodies] bodies that pay for accounts, audit and payroll;
--   hr_pounds [pounds] pounds for recruitment and training; hr_bodies [bodies] bodies that pay for recruitment and training
-- Reads: label_kind, purpose_year, serving
-- Unit: pounds
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published, or no label says so.
-- Bounds: Lower: by label. Upper: with all lines that have no label and no economic type. Bodies have none.
-- Caveat: labels_of_publishers: Publishers choose their labels, and many print none. Own staff are in no payment. That each body
--   has premises is no sign of waste.
-- Needs: Labels on all lines, by one chart of accounts; lists of land and buildings.
-- Version: 1
WITH line AS (
  SELECT p.*, k.kind
  FROM purpose_year p
  JOIN (SELECT label, kind FROM label_kind WHERE kind IN ('it', 'finance', 'hr')) k USING (label)
  WHERE NOT is_netted AND NOT is_unitemised
  UNION ALL
  SELECT *, 'premises' FROM purpose_year
  WHERE NOT is_netted AND NOT is_unitemised
    AND (economic_type = 'premises' OR label IN (SELECT label FROM label_kind WHERE kind = 'premises'))
),
silent AS (
  SELECT place_code, financial_year, sum(amount) AS amount FROM purpose_year
  WHERE NOT is_netted AND NOT is_unitemised AND label IS NULL AND economic_type = 'unknown'
  GROUP BY ALL
),
pounds AS (
  SELECT place_code, financial_year, kind, sum(line.amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    sum(line.amount) + greatest(coalesce(any_value(s.amount), 0), 0) AS most
  FROM line LEFT JOIN silent s USING (place_code, financial_year)
  GROUP BY ALL
),
paying AS (
  SELECT place_code, financial_year, agency_id, kind, sum(amount) AS amount, sum(lines) AS lines
  FROM line GROUP BY ALL HAVING sum(amount) > 0
),
bodies AS (
  SELECT s.place_code, s.financial_year, kind, count(DISTINCT agency_id) AS bodies, CAST(sum(lines) AS BIGINT) AS lines,
    sum(amount) AS amount
  FROM serving s
  JOIN paying p ON p.place_code = s.area_code AND p.financial_year = s.financial_year
  GROUP BY ALL
),
figure AS (
  SELECT place_code, financial_year, kind || '_pounds' AS variant, amount AS value, amount AS low, most AS high, lines, amount FROM pounds
  UNION ALL
  SELECT place_code, financial_year, kind || '_bodies', bodies, NULL, NULL, lines, amount FROM bodies
)
SELECT place_code, financial_year, variant, CAST(value AS DECIMAL(24, 6)) AS value, CAST(low AS DECIMAL(24, 6)) AS lower_bound,
  CAST(high AS DECIMAL(24, 6)) AS upper_bound, CAST(NULL AS DECIMAL(24, 2)) AS numerator, CAST(NULL AS DECIMAL(24, 2)) AS denominator,
  lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
