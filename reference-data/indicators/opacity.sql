-- Number: 24
-- Title: What the payments do not tell
-- Question: How much of the money cannot be seen?
-- Definition: Of the sizes of all payments of the year, credits counted as payments: the share whose payee the publisher
--   redacted, whose payee is withheld by anybody (people are withheld here), that stands in rows for many payments, and that
--   has no theme. The same of lines for redacted and withheld. Credits in pounds and lines. Months without a published file.
-- Variants: redacted_share pounds whose payee the publisher redacted; redacted_line_share lines whose payee the publisher
--   redacted; withheld_share pounds whose payee is withheld; withheld_line_share lines whose payee is withheld;
--   unitemised_share pounds in rows that stand for many payments; no_theme_share pounds without a theme; credit_pounds
--   [pounds] pounds of credits; credit_lines [lines] lines that are credits; months_not_published [months] months without a
--   published file
-- Reads: payment_basis, purpose_year, ratio()
-- Unit: share
-- Ledger: payments
-- Best status: computed
-- Status: Always shown where there is a line.
-- Bounds: none
-- Caveat: privacy_is_not_opacity: A withheld name may be right to withhold: children's carers and people in need are among them.
-- Needs: Files of the months that are not published; what is behind rows that stand for many payments.
-- Version: 1
WITH measured AS (
  SELECT place_code, financial_year, sum(size) AS size, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    coalesce(sum(size) FILTER (flow_kind = 'redacted' OR payee_class = 'redacted'), 0) AS redacted,
    coalesce(sum(lines) FILTER (flow_kind = 'redacted' OR payee_class = 'redacted'), 0) AS redacted_lines,
    coalesce(sum(size) FILTER (is_withheld), 0) AS withheld, coalesce(sum(lines) FILTER (is_withheld), 0) AS withheld_lines,
    coalesce(sum(size) FILTER (is_unitemised), 0) AS unitemised, coalesce(sum(size) FILTER (cofog_code = '99'), 0) AS no_theme,
    sum(credits) AS credits, sum(credit_lines) AS credit_lines
  FROM purpose_year
  GROUP BY ALL
),
figure AS (
  SELECT *, 'redacted_share' AS variant, redacted AS numerator, size AS denominator FROM measured
  UNION ALL
  SELECT *, 'redacted_line_share', redacted_lines, lines FROM measured
  UNION ALL
  SELECT *, 'withheld_share', withheld, size FROM measured
  UNION ALL
  SELECT *, 'withheld_line_share', withheld_lines, lines FROM measured
  UNION ALL
  SELECT *, 'unitemised_share', unitemised, size FROM measured
  UNION ALL
  SELECT *, 'no_theme_share', no_theme, size FROM measured
  UNION ALL
  SELECT *, 'credit_pounds', credits, NULL FROM measured
  UNION ALL
  SELECT *, 'credit_lines', credit_lines, NULL FROM measured
  UNION ALL
  SELECT m.*, 'months_not_published', 12 - b.months, NULL FROM measured m JOIN payment_basis b USING (place_code, financial_year)
)
SELECT place_code, financial_year, variant,
  CASE WHEN denominator IS NULL THEN CAST(numerator AS DECIMAL(24, 6)) ELSE ratio(numerator, denominator) END AS value,
  CAST(NULL AS DECIMAL(24, 6)) AS lower_bound, CAST(NULL AS DECIMAL(24, 6)) AS upper_bound,
  CAST(CASE WHEN denominator IS NOT NULL THEN numerator END AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
