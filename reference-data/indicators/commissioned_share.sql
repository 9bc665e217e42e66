-- Number: 9
-- Title: Commissioning and producing
-- Question: How much of a council's spending does it do itself, and how much does it buy or pass on?
-- Definition: Running expenses by running expenses and employees, before income, from the council's own return: all thirteen
--   services, all but education, and social care of adults and of children. Payments say nothing of it, as no salary is in them.
-- Variants: commissioned_share share of spending that is not on employees; commissioned_without_education_share share that is
--   not on employees, without education; commissioned_adult_care_share share that is not on employees in adult social care;
--   commissioned_children_care_share share that is not on employees in children's social care
-- Reads: outturn_detail, ratio()
-- Unit: share
-- Ledger: returns
-- Best status: proxy_only
-- Status: England from 2021-22, by the body whose area it is. Not shown where the council made no return.
-- Bounds: Upper: the figure itself, as running expenses hold premises, energy and supplies too. There is no lower bound.
-- Caveat: running_expenses_are_more: What is bought from others is a part of running expenses; the summary form does not split
--   them. Agency staff may stand under either.
-- Needs: The subjective analysis of the returns: third-party payments, transfers, premises and supplies apart.
-- Version: 1
WITH service AS (
  SELECT place_code, financial_year, line_code, coalesce(sum(amount) FILTER (measure = 'employees'), 0) AS employees,
    coalesce(sum(amount) FILTER (measure = 'running_expenses'), 0) AS running
  FROM outturn_detail
  WHERE form = 'rsx' AND place_code IS NOT NULL
  GROUP BY ALL
),
figure AS (
  SELECT *, 'commissioned_share' AS variant FROM service
  UNION ALL
  SELECT *, 'commissioned_without_education_share' FROM service WHERE line_code <> '190'
  UNION ALL
  SELECT *, 'commissioned_adult_care_share' FROM service WHERE line_code = '360'
  UNION ALL
  SELECT *, 'commissioned_children_care_share' FROM service WHERE line_code = '330'
),
measured AS (
  SELECT place_code, financial_year, variant, sum(running) AS numerator, sum(running + employees) AS denominator, count(*) AS lines
  FROM figure GROUP BY ALL
)
SELECT place_code, financial_year, variant, ratio(numerator, denominator) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  ratio(numerator, denominator) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, lines, CAST(denominator AS DECIMAL(18, 2)) AS amount_covered
FROM measured;
