-- Number: 1
-- Title: Prevention against cure
-- Question: How much goes into preventing, and how much into what could not be prevented?
-- Definition: Pounds net of transfers tagged as prevention by those tagged as prevention or as acute, once by the strict list of
--   rules and once by the broad one; of all pounds, those certainly prevention; and those of which neither list says anything.
-- Variants: prevention_strict_share prevention by prevention and acute, strict list; prevention_broad_share prevention by
--   prevention and acute, broad list; prevention_of_all_share prevention of all pounds; prevention_unknown_share pounds of
--   which the lists say nothing
-- Reads: purpose_year, ratio()
-- Unit: share
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published, or more than three tenths of the pounds have no
--   theme.
-- Bounds: Of the shares by list, the smaller and the larger of the two lists; of all pounds, what is prevention by the strict
--   list, and what is prevention by the broad one or unknown. The share unknown has none.
-- Caveat: words_not_purposes: A line is prevention because of words on it or its theme. Most lines say nothing of it, and the
--   share unknown belongs beside every other figure.
-- Needs: Services tagged by the councils themselves, as the trial of four councils by CIPFA and the Health Foundation did.
-- Version: 1
WITH measured AS (
  SELECT place_code, financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    coalesce(sum(amount) FILTER (prevention_strict = 'prevention'), 0) AS strict,
    coalesce(sum(amount) FILTER (prevention_strict IN ('prevention', 'acute')), 0) AS strict_base,
    coalesce(sum(amount) FILTER (prevention_broad = 'prevention'), 0) AS broad,
    coalesce(sum(amount) FILTER (prevention_broad IN ('prevention', 'acute')), 0) AS broad_base,
    coalesce(sum(amount) FILTER (prevention_broad = 'unknown'), 0) AS nothing
  FROM purpose_year
  WHERE NOT is_netted AND NOT is_unitemised
  GROUP BY ALL
),
figure AS (
  SELECT *, 'prevention_strict_share' AS variant, strict AS numerator, strict_base AS denominator,
    least(ratio(strict, strict_base), ratio(broad, broad_base)) AS low,
    greatest(ratio(strict, strict_base), ratio(broad, broad_base)) AS high
  FROM measured
  UNION ALL
  SELECT *, 'prevention_broad_share', broad, broad_base, least(ratio(strict, strict_base), ratio(broad, broad_base)),
    greatest(ratio(strict, strict_base), ratio(broad, broad_base))
  FROM measured
  UNION ALL
  SELECT *, 'prevention_of_all_share', strict, amount, ratio(strict, amount), ratio(broad + nothing, amount) FROM measured
  UNION ALL
  SELECT *, 'prevention_unknown_share', nothing, amount, NULL, NULL FROM measured
)
SELECT place_code, financial_year, variant, ratio(numerator, denominator) AS value, CAST(low AS DECIMAL(24, 6)) AS lower_bound,
  CAST(high AS DECIMAL(24, 6)) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
