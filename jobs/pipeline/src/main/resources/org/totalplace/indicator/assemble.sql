-- Reads: frame, indicator_definition, indicator_row, indicator_variant, payment_basis, place_year, thresholds_text
-- Writes: threshold, indicator
-- What: the figures in their dense frame, each with its status; a figure that may not be shown is null, and the reason is a
--   word.
-- Why: what is the same for all indicators is said once.
CREATE TABLE threshold AS
SELECT d.indicator_code, measure, arg_min(CAST(t.least AS DECIMAL(24, 6)), CAST(t.indicator_code = '*' AS INTEGER)) AS least
FROM indicator_definition d
JOIN thresholds_text t ON t.indicator_code IN (d.indicator_code, '*')
GROUP BY d.indicator_code, measure;

CREATE VIEW indicator AS
WITH least AS (
  SELECT indicator_code, max(least) FILTER (measure = 'share_of_months') AS months,
    max(least) FILTER (measure = 'share_named') AS named, max(least) FILTER (measure = 'share_classified') AS classified,
    max(least) FILTER (measure = 'share_covered') AS covered
  FROM threshold GROUP BY ALL
),
judged AS (
  SELECT d.*, v.variant, v.unit AS variant_unit, f.place_code, f.financial_year, r.* EXCLUDE (indicator_code, place_code,
      financial_year, variant), b.share_withheld, b.share_unclassified, b.share_of_months,
    CASE
      WHEN d.best_status = 'not_computable' THEN 'not_computable'
      WHEN d.ledger = 'payments' AND p.place_code IS NULL THEN 'no_file'
      WHEN d.ledger = 'payments' AND b.place_code IS NULL THEN 'no_file_of_year'
      WHEN d.ledger IN ('count', 'returns') AND y.place_code IS NULL AND r.value IS NULL THEN 'not_in_count'
      WHEN d.ledger IN ('count', 'returns') AND y.status = 'no_return' THEN 'no_return'
      WHEN d.ledger = 'payments' AND b.share_of_months < l.months THEN 'few_months'
      WHEN d.ledger = 'payments' AND 1 - b.share_withheld < l.named THEN 'withheld'
      WHEN d.ledger = 'payments' AND 1 - b.share_unclassified < l.classified THEN 'unclassified'
      WHEN d.ledger = 'payments' AND l.covered > 0 AND r.amount_covered < l.covered * b.net THEN 'few_pounds'
      WHEN v.unit = 'share' AND r.value NOT BETWEEN 0 AND 1 THEN 'credits'
      WHEN r.value IS NULL AND d.ledger = 'none' THEN 'no_source'
      WHEN r.value IS NULL THEN 'no_base'
    END AS reason_code,
    reason_code IS NULL AS is_shown
  FROM indicator_definition d
  JOIN indicator_variant v USING (indicator_code)
  CROSS JOIN frame f
  LEFT JOIN least l USING (indicator_code)
  LEFT JOIN (SELECT DISTINCT place_code FROM payment_basis) p ON p.place_code = f.place_code
  LEFT JOIN payment_basis b ON b.place_code = f.place_code AND b.financial_year = f.financial_year AND d.ledger = 'payments'
  LEFT JOIN place_year y ON y.place_code = f.place_code AND y.financial_year = f.financial_year
  LEFT JOIN indicator_row r ON r.indicator_code = d.indicator_code AND r.variant = v.variant AND r.place_code = f.place_code
    AND r.financial_year = f.financial_year
)
SELECT indicator_code, variant, place_code, financial_year,
  CASE WHEN is_shown THEN best_status WHEN best_status = 'not_computable' THEN best_status ELSE 'insufficient_coverage' END AS status,
  reason_code, CASE WHEN is_shown THEN value END AS value, variant_unit AS unit, CASE WHEN is_shown THEN lower_bound END AS lower_bound,
  CASE WHEN is_shown THEN upper_bound END AS upper_bound, CASE WHEN is_shown THEN numerator END AS numerator,
  CASE WHEN is_shown THEN denominator END AS denominator, CASE WHEN is_shown THEN lines END AS lines,
  CASE WHEN is_shown THEN amount_covered END AS amount_covered, share_withheld, share_unclassified, share_of_months, caveat_code,
  rule_id, version
FROM judged;
