-- Reads: coverage, financial_year(), purpose_year, ratio()
-- Writes: payment_basis
-- What: how much is known about the payments of a place and year. share_of_months: months that its sources published, each
--   source by its pounds. Shares of pounds are of sizes, so that credits and payments do not cancel.
-- Why: a figure stands beside what it does not know.
CREATE TABLE payment_basis AS
WITH published AS (
  SELECT DISTINCT source_id, CAST(unnest(range(CAST(date_trunc('month', period_start_date) AS TIMESTAMP),
    CAST(period_end_date AS TIMESTAMP) + INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS DATE) AS month
  FROM coverage WHERE status IN ('published', 'zero')
),
months AS (
  SELECT source_id, financial_year(month) AS financial_year, count(*) AS months FROM published GROUP BY ALL
),
by_source AS (
  SELECT place_code, financial_year, source_id, sum(size) AS size, coalesce(sum(size) FILTER (is_withheld), 0) AS withheld,
    coalesce(sum(size) FILTER (cofog_code = '99'), 0) AS unclassified,
    coalesce(sum(amount) FILTER (NOT is_netted AND NOT is_unitemised), 0) AS net
  FROM purpose_year WHERE place_code <> 'not placed' GROUP BY ALL
)
SELECT s.place_code, s.financial_year, ratio(sum(s.size * coalesce(m.months, 0)), sum(s.size) * 12) AS share_of_months,
  ratio(sum(s.withheld), sum(s.size)) AS share_withheld, ratio(sum(s.unclassified), sum(s.size)) AS share_unclassified,
  sum(s.net) AS net, CAST(round(ratio(sum(s.size * coalesce(m.months, 0)), sum(s.size)), 0) AS BIGINT) AS months
FROM by_source s
LEFT JOIN months m USING (source_id, financial_year)
GROUP BY s.place_code, s.financial_year;
