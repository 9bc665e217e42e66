-- Number: 16
-- Title: Two per cent, with its base
-- Question: What would two per cent of the public money spent here come to?
-- Definition: Two hundredths of a base that is named: all public money of the place, or what the bodies of the place itself
--   spend. In 2010 a saving of £1.2bn was named without its base; two per cent of £60bn would be that.
-- Variants: two_per_cent_of_all [pounds] two per cent of all public money of the place; two_per_cent_of_known [pounds] two per
--   cent of what the bodies of the place itself spend
-- Reads: place_year
-- Unit: pounds
-- Ledger: count
-- Best status: computed
-- Status: Not shown where the council made no return.
-- Bounds: Two per cent of the low and the high figure of the place.
-- Caveat: illustration_only: It shows a size. Nothing here says that two per cent could be saved, by whom or how.
-- Needs: none
-- Version: 1
WITH base AS (
  SELECT place_code, financial_year, 'two_per_cent_of_all' AS variant, amount, low, high FROM place_year WHERE status <> 'residual'
  UNION ALL
  SELECT place_code, financial_year, 'two_per_cent_of_known', known, NULL, NULL FROM place_year WHERE status <> 'residual'
)
SELECT place_code, financial_year, variant, CAST(amount * 0.02 AS DECIMAL(24, 6)) AS value,
  CAST(low * 0.02 AS DECIMAL(24, 6)) AS lower_bound, CAST(high * 0.02 AS DECIMAL(24, 6)) AS upper_bound,
  CAST(NULL AS DECIMAL(24, 2)) AS numerator, CAST(amount AS DECIMAL(24, 2)) AS denominator, CAST(1 AS BIGINT) AS lines,
  CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM base;
