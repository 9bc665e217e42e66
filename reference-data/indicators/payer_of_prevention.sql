-- Number: 19
-- Title: Who pays for prevention
-- Question: Does one body pay so that another saves?
-- Definition: Pounds net of transfers that the strict list tags as prevention, of the bodies that serve the place (each with all
--   its pounds): the share that local government, the NHS and other bodies pay. Where the benefit falls is not in any payment
--   and is not estimated.
-- Variants: prevention_by_local_government share of prevention paid by local government; prevention_by_nhs share of prevention
--   paid by the NHS; prevention_by_others share of prevention paid by other bodies
-- Reads: agency, facet_spend, ratio(), serving
-- Unit: share
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published, more than three tenths of the pounds have no
--   theme, or nothing is tagged.
-- Bounds: none
-- Caveat: payer_side_only: It says who pays. That another body spends less because of it is a finding of studies, each of its
--   time and place, and of no payment.
-- Needs: Payments of care boards and forces by purpose; cited studies of what a pound of prevention spares whom.
-- Version: 1
WITH paid AS (
  SELECT place_code AS area_code, financial_year, coalesce(a.sector, 'none') AS sector, sum(net) AS amount, sum(lines) AS lines
  FROM facet_spend f LEFT JOIN agency a USING (agency_id)
  WHERE record_type = 'payment' AND prevention_strict = 'prevention' AND financial_year IS NOT NULL
  GROUP BY ALL
),
measured AS (
  SELECT s.place_code, s.financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    coalesce(sum(amount) FILTER (sector = 'LG'), 0) AS local_government, coalesce(sum(amount) FILTER (sector = 'NHS'), 0) AS nhs,
    coalesce(sum(amount) FILTER (sector NOT IN ('LG', 'NHS')), 0) AS others
  FROM serving s JOIN paid USING (area_code, financial_year)
  GROUP BY ALL
),
figure AS (
  SELECT *, 'prevention_by_local_government' AS variant, local_government AS numerator FROM measured
  UNION ALL
  SELECT *, 'prevention_by_nhs', nhs FROM measured
  UNION ALL
  SELECT *, 'prevention_by_others', others FROM measured
)
SELECT place_code, financial_year, variant, ratio(numerator, amount) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  CAST(NULL AS DECIMAL(24, 6)) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(amount AS DECIMAL(24, 2)) AS denominator, lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
