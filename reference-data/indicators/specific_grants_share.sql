-- Number: 14
-- Title: Grants for a purpose that others name
-- Question: How much of what government gives a council may only be spent on what government says?
-- Definition: Specific and special grants by all grants of the return, with those outside aggregate external finance (mostly
--   housing benefit subsidy) and without them. The form does not print which of them are kept apart by law, and the schools
--   grant is one of them, so that a figure without it cannot be made.
-- Variants: specific_grants_share share of grants that are specific; specific_grants_inside_share share of grants that are
--   specific, without those outside aggregate external finance
-- Reads: outturn_line, ratio()
-- Unit: share
-- Ledger: returns
-- Best status: proxy_only
-- Status: England to 2017-18: later forms at hand print no grants. Not shown where the council made no return.
-- Bounds: Upper: the figure itself, as not every specific grant is kept apart by law. There is no lower bound.
-- Caveat: specific_is_not_ring_fenced: A specific grant names a purpose; whether law keeps it apart is another question. In 2010
--   £1.3bn of ring-fences was named, which is a flow and not a share.
-- Needs: The grants form (RG) of the returns by authority and grant, with the schools grant in a line of its own.
-- Version: 1
WITH granted AS (
  SELECT place_code, financial_year, -sum(amount) FILTER (line_code = '804') AS inside,
    -sum(amount) FILTER (line_code = '791') AS outside, -sum(amount) AS amount, count(*) AS lines
  FROM outturn_line
  WHERE publication = 'returns' AND line_code IN ('791', '803', '804', '851', '856') AND place_code IS NOT NULL
  GROUP BY ALL
),
figure AS (
  SELECT place_code, financial_year, 'specific_grants_share' AS variant, coalesce(inside, 0) + coalesce(outside, 0) AS numerator,
    amount AS denominator, lines
  FROM granted
  UNION ALL
  SELECT place_code, financial_year, 'specific_grants_inside_share', coalesce(inside, 0), amount - coalesce(outside, 0), lines FROM granted
)
SELECT place_code, financial_year, variant, ratio(numerator, denominator) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  ratio(numerator, denominator) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, CAST(lines AS BIGINT) AS lines, CAST(denominator AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
