-- Number: 6
-- Title: Overheads
-- Question: How much of what is paid is for running the bodies themselves?
-- Definition: By all pounds net of transfers: those with the theme of executive and legislative organs, finance, or general
--   services (01.1 and 01.3); those whose label says information technology, finance, staff, legal, consultancy or agency
--   staff (reference-data/indicators/label_words.csv); those of which either is true; and agency staff alone.
-- Variants: overhead_by_theme theme of executive organs or general services; overhead_by_label label of a back office;
--   overhead_by_either theme or label; agency_staff_share label of agency staff; agency_staff_pounds [pounds] pounds for
--   agency staff
-- Reads: label_kind, purpose_year, ratio()
-- Unit: share
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published, or more than three tenths of the pounds have no
--   theme.
-- Bounds: Of the shares: lower, what theme and label both say; upper, what either says, with the lines that have neither a theme
--   nor a label. Agency staff have none.
-- Caveat: overhead_of_accounts: An overhead in the accounts is not the work that rules of others impose, which is in no payment.
--   Own staff are not in it. Agency staff may care for people.
-- Needs: Labels on all lines; staff by function.
-- Version: 1
WITH line AS (
  SELECT *, cofog_code IN ('01.1', '01.3') AS is_theme,
    coalesce(label IN (SELECT label FROM label_kind WHERE kind IN ('it', 'finance', 'hr', 'legal', 'consultancy', 'agency_staff')), false)
      AS is_label,
    coalesce(label IN (SELECT label FROM label_kind WHERE kind = 'agency_staff'), false) AS is_agency,
    cofog_code = '99' AND label IS NULL AS is_silent
  FROM purpose_year
  WHERE NOT is_netted AND NOT is_unitemised
),
measured AS (
  SELECT place_code, financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    coalesce(sum(amount) FILTER (is_theme), 0) AS theme, coalesce(sum(amount) FILTER (is_label), 0) AS labelled,
    coalesce(sum(amount) FILTER (is_theme OR is_label), 0) AS either, coalesce(sum(amount) FILTER (is_theme AND is_label), 0) AS both_say,
    coalesce(sum(amount) FILTER (is_theme OR is_label OR is_silent), 0) AS most, coalesce(sum(amount) FILTER (is_agency), 0) AS agency
  FROM line
  GROUP BY ALL
),
figure AS (
  SELECT *, 'overhead_by_theme' AS variant, theme AS numerator, amount AS denominator, true AS is_bounded FROM measured
  UNION ALL
  SELECT *, 'overhead_by_label', labelled, amount, true FROM measured
  UNION ALL
  SELECT *, 'overhead_by_either', either, amount, true FROM measured
  UNION ALL
  SELECT *, 'agency_staff_share', agency, amount, false FROM measured
  UNION ALL
  SELECT *, 'agency_staff_pounds', agency, NULL, false FROM measured
)
SELECT place_code, financial_year, variant,
  CASE WHEN denominator IS NULL THEN CAST(numerator AS DECIMAL(24, 6)) ELSE ratio(numerator, denominator) END AS value,
  CASE WHEN is_bounded THEN ratio(both_say, amount) END AS lower_bound, CASE WHEN is_bounded THEN ratio(most, amount) END AS upper_bound,
  CAST(numerator AS DECIMAL(24, 2)) AS numerator, CAST(denominator AS DECIMAL(24, 2)) AS denominator, lines,
  CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
