-- Number: 4
-- Title: How concentrated payments are on few payees
-- Question: Do four fifths of the money go to one fifth of those who are paid?
-- Definition: Pounds net of transfers to named payees in a year, credits taken off; payees with nothing left above zero are left
--   out. Ranked by pounds, the largest first: the share of the largest fifth (rounded up); how many take four fifths; the
--   Herfindahl index, sum of squared shares by 10,000; the Gini coefficient; and the points of the Lorenz curve, the share
--   that the smallest tenth, two tenths … take.
-- Variants: top20_payee_share share of the largest fifth of payees; payees_for_80pct [payees] payees who take four fifths; hhi
--   [index] Herfindahl index of payees, 0 to 10,000; gini [index] Gini coefficient of payees, 0 to 1; lorenz_10 share of the
--   smallest tenth of payees; lorenz_20 share of the smallest two tenths of payees; lorenz_30 share of the smallest three
--   tenths of payees; lorenz_40 share of the smallest four tenths of payees; lorenz_50 share of the smallest half of payees;
--   lorenz_60 share of the smallest six tenths of payees; lorenz_70 share of the smallest seven tenths of payees; lorenz_80
--   share of the smallest eight tenths of payees; lorenz_90 share of the smallest nine tenths of payees
-- Reads: payee_year, ratio()
-- Unit: share
-- Ledger: payments
-- Best status: computed
-- Status: Not shown where fewer than three fifths of the months are published, or more than half of the pounds have a withheld
--   payee.
-- Bounds: none
-- Caveat: payees_not_people: It is about those who are paid, not about the people who use services; how many people take up most
--   of the help is not in any payment. Payees without a number of a register are told apart by name, so that one payee under
--   two names counts twice.
-- Needs: Numbers of a register (company, charity) on the lines; payees of payments below the threshold.
-- Version: 1
WITH payee AS (
  SELECT place_code, financial_year, payee_id, sum(amount) AS net, CAST(net * 100 AS HUGEINT) AS pence, sum(lines) AS lines
  FROM payee_year
  WHERE payee_id IS NOT NULL AND NOT is_netted AND NOT is_unitemised
  GROUP BY place_code, financial_year, payee_id
  HAVING net > 0
),
ranked AS (
  SELECT *, row_number() OVER largest AS place_in_order, count(*) OVER every AS payees, sum(pence) OVER every AS total,
    sum(pence) OVER largest AS so_far
  FROM payee
  WINDOW largest AS (PARTITION BY place_code, financial_year ORDER BY pence DESC, payee_id ROWS UNBOUNDED PRECEDING),
    every AS (PARTITION BY place_code, financial_year)
),
measured AS (
  SELECT place_code, financial_year, any_value(payees) AS payees, any_value(total) AS total, sum(net) AS amount,
    CAST(sum(lines) AS BIGINT) AS lines, sum(net) FILTER (place_in_order * 5 <= payees + 4) AS top20,
    count(*) FILTER ((so_far - pence) * 5 < total * 4) AS for_80, sum(pence * pence) AS squares,
    sum(pence * (payees + 1 - 2 * place_in_order)) AS unevenness,
    [coalesce(sum(net) FILTER (place_in_order > payees - payees * 1 // 10), 0),
      coalesce(sum(net) FILTER (place_in_order > payees - payees * 2 // 10), 0),
      coalesce(sum(net) FILTER (place_in_order > payees - payees * 3 // 10), 0),
      coalesce(sum(net) FILTER (place_in_order > payees - payees * 4 // 10), 0),
      coalesce(sum(net) FILTER (place_in_order > payees - payees * 5 // 10), 0),
      coalesce(sum(net) FILTER (place_in_order > payees - payees * 6 // 10), 0),
      coalesce(sum(net) FILTER (place_in_order > payees - payees * 7 // 10), 0),
      coalesce(sum(net) FILTER (place_in_order > payees - payees * 8 // 10), 0),
      coalesce(sum(net) FILTER (place_in_order > payees - payees * 9 // 10), 0)] AS smallest
  FROM ranked
  GROUP BY place_code, financial_year
),
figure AS (
  SELECT *, 'top20_payee_share' AS variant, ratio(top20, amount) AS value, top20 AS numerator, amount AS denominator FROM measured
  UNION ALL BY NAME
  SELECT *, 'payees_for_80pct' AS variant, for_80 AS value, for_80 AS numerator, payees AS denominator FROM measured
  UNION ALL BY NAME
  SELECT *, 'hhi' AS variant, ratio(squares * 10000, total * total) AS value FROM measured
  UNION ALL BY NAME
  SELECT *, 'gini' AS variant, ratio(unevenness, total * payees) AS value FROM measured
  UNION ALL BY NAME
  SELECT *, 'lorenz_' || tenths || '0' AS variant, ratio(smallest[tenths], amount) AS value, smallest[tenths] AS numerator,
    amount AS denominator
  FROM measured, (SELECT unnest(range(1, 10)) AS tenths)
)
SELECT place_code, financial_year, variant, CAST(value AS DECIMAL(24, 6)) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  CAST(NULL AS DECIMAL(24, 6)) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
