-- Reads: cra_edition, reference, region, to_pence(), to_pounds()
-- Writes: vintage
-- What: each figure of the analysis as each edition had it, and by how much it was revised.
-- Why: a figure that was right last year may be another one now, and readers of both must find out why.
CREATE TABLE vintage AS
WITH figure AS (
  SELECT edition, financial_year, region_code, cofog_code[1:2] AS cofog_division, sector, sum(to_pence(amount))::BIGINT AS amount
  FROM read_csv(getvariable('reference') || '/official/cra_vintage.csv', header = true,
    columns = {'edition': 'VARCHAR', 'financial_year': 'VARCHAR', 'region_code': 'VARCHAR', 'sector': 'VARCHAR',
      'is_identifiable': 'BOOLEAN', 'capital_current': 'VARCHAR', 'cofog_code': 'VARCHAR', 'amount': 'DECIMAL(18,2)'})
  WHERE is_identifiable
  GROUP BY ALL
), revised AS (
  SELECT *, lag(edition) OVER editions AS earlier_edition, lag(amount) OVER editions AS earlier_amount
  FROM figure
  WINDOW editions AS (PARTITION BY financial_year, region_code, cofog_division, sector ORDER BY edition)
)
SELECT v.financial_year, v.region_code, r.region_name, v.cofog_division, v.sector, v.edition, e.edition IS NOT NULL AS is_counted,
  to_pounds(v.amount) AS amount, v.earlier_edition, to_pounds(v.amount - v.earlier_amount) AS revision
FROM revised v
LEFT JOIN region r USING (region_code)
LEFT JOIN cra_edition e ON e.financial_year = v.financial_year AND e.edition = v.edition;
