-- Reads: payee_sum
-- Writes: payees
-- What: who was paid by the bodies of a place, the largest one by one and all others in one row.
-- Why: everybody asks it, and a file of all payees of a city is too long to read and to open.
CREATE TABLE payees AS
WITH payee AS (
  SELECT place_code, financial_year, agency_id, payee_id, payee_class,
    min(payee_name) FILTER (payee_id IS NOT NULL) AS payee_name,
    sum(lines) AS lines, sum(amount) AS gross,
    coalesce(sum(amount) FILTER (NOT is_netted AND NOT is_unitemised), 0) AS net
  FROM payee_sum
  GROUP BY ALL
), ranked AS (
  SELECT *, row_number() OVER (
    PARTITION BY place_code, financial_year, agency_id ORDER BY net DESC, gross DESC, payee_id NULLS LAST, payee_class
  ) AS place
  FROM payee
)
SELECT place_code, financial_year, agency_id, CAST(CASE WHEN place <= 100 THEN place ELSE 0 END AS INTEGER) AS rank,
  CASE WHEN place <= 100 THEN payee_name END AS payee_name, CASE WHEN place <= 100 THEN payee_id END AS payee_id,
  CASE WHEN place <= 100 THEN payee_class ELSE 'several' END AS payee_class, count(*) AS payees,
  CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(gross) AS DECIMAL(18, 2)) AS gross, CAST(sum(net) AS DECIMAL(18, 2)) AS net
FROM ranked
GROUP BY ALL
ORDER BY place_code, financial_year NULLS FIRST, agency_id, rank;
