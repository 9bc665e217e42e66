-- Number: 8
-- Title: Money to charities and community groups
-- Question: How much reaches voluntary and community organisations?
-- Definition: By all pounds net of transfers, three ways: payees that are charities; labels of publishers that speak of
--   voluntary or community bodies (reference-data/indicators/label_words.csv); and lines that are grants to the community by
--   the rules of flows. Never one number: read the range.
-- Variants: community_by_payee payees that are charities; community_by_label label of voluntary or community bodies;
--   community_by_grant grants to the community; community_label_pounds [pounds] pounds under labels of voluntary or community
--   bodies
-- Reads: label_kind, purpose_year, ratio()
-- Unit: share
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published.
-- Bounds: Of the shares, the smallest and the largest of the three ways.
-- Caveat: range_not_a_number: A label is not who is paid: in one county most of what stood under a community label went to
--   companies and nurseries. Charities without a number of the register, and community interest companies, are often taken for
--   companies.
-- Needs: Numbers of the registers of charities and companies on the lines; registers of grants to the voluntary sector, read.
-- Version: 1
WITH measured AS (
  SELECT place_code, financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    coalesce(sum(amount) FILTER (payee_class = 'charity'), 0) AS charity,
    coalesce(sum(amount) FILTER (label IN (SELECT label FROM label_kind WHERE kind = 'community')), 0) AS labelled,
    coalesce(sum(amount) FILTER (flow_kind = 'grant_to_community'), 0) AS granted
  FROM purpose_year
  WHERE NOT is_netted AND NOT is_unitemised
  GROUP BY ALL
),
figure AS (
  SELECT *, 'community_by_payee' AS variant, charity AS numerator, amount AS denominator FROM measured
  UNION ALL
  SELECT *, 'community_by_label', labelled, amount FROM measured
  UNION ALL
  SELECT *, 'community_by_grant', granted, amount FROM measured
  UNION ALL
  SELECT *, 'community_label_pounds', labelled, NULL FROM measured
)
SELECT place_code, financial_year, variant,
  CASE WHEN denominator IS NULL THEN CAST(numerator AS DECIMAL(24, 6)) ELSE ratio(numerator, denominator) END AS value,
  CASE WHEN denominator IS NOT NULL THEN ratio(least(charity, labelled, granted), amount) END AS lower_bound,
  CASE WHEN denominator IS NOT NULL THEN ratio(greatest(charity, labelled, granted), amount) END AS upper_bound,
  CAST(numerator AS DECIMAL(24, 2)) AS numerator, CAST(denominator AS DECIMAL(24, 2)) AS denominator, lines,
  CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
