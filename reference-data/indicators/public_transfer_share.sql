-- Number: 23
-- Title: Money from one public body to another
-- Question: How much of what a body pays goes to other public bodies?
-- Definition: Payments to bodies whose own spending is counted (precepts, levies and rates among them), and those to any public
--   body, school or college, by all payments; without loans, taxes and payments to oneself.
-- Variants: to_counted_bodies share paid to bodies whose own spending is counted; to_public_bodies share paid to any public
--   body, school or college
-- Reads: payee_year, ratio()
-- Unit: share
-- Ledger: payments
-- Best status: computed
-- Status: Not shown where fewer than three fifths of the months are published.
-- Bounds: Lower: what certainly went to bodies whose own spending is counted. Upper: what went to any public body, school or
--   college, and all that has no payee to tell.
-- Caveat: churn_is_no_waste: A precept is collected for another body by law, and a contract may be with a public body because it
--   is the best one.
-- Needs: Numbers of bodies on the lines; the payees behind rows that stand for many payments.
-- Version: 1
WITH paid AS (
  SELECT place_code, financial_year, amount, lines,
    flow_kind IN ('transfer_to_counted', 'precept_or_levy', 'rates_pool_or_tariff') AS is_counted,
    is_counted OR flow_kind = 'transfer_to_uncounted' OR payee_class IN ('public_body', 'school') AS is_public,
    is_unitemised OR flow_kind IN ('redacted', 'unknown') AS is_unknown
  FROM payee_year
  WHERE flow_kind NOT IN ('loan_or_investment', 'tax_ni_pension', 'internal')
),
measured AS (
  SELECT place_code, financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    coalesce(sum(amount) FILTER (is_counted), 0) AS counted, coalesce(sum(amount) FILTER (is_public), 0) AS public,
    coalesce(sum(amount) FILTER (is_public OR is_unknown), 0) AS most
  FROM paid GROUP BY ALL
),
figure AS (
  SELECT *, 'to_counted_bodies' AS variant, counted AS numerator FROM measured
  UNION ALL
  SELECT *, 'to_public_bodies', public FROM measured
)
SELECT place_code, financial_year, variant, ratio(numerator, amount) AS value, ratio(counted, amount) AS lower_bound,
  ratio(most, amount) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator, CAST(amount AS DECIMAL(24, 2)) AS denominator, lines,
  CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
