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
), body AS (
  SELECT place_code, financial_year, agency_id, count(*) AS payees, sum(lines) AS lines, sum(gross) AS gross, sum(net) AS net,
    min((-net, -gross, payee_id IS NULL, payee_id, payee_class, lines, payee_name), 100) AS first
  FROM payee
  GROUP BY ALL
), ranked AS (
  SELECT place_code, financial_year, agency_id, generate_subscripts(first, 1) AS rank, unnest(first) AS payee FROM body
), row AS (
  SELECT place_code, financial_year, agency_id, rank, payee[7] AS payee_name, payee[4] AS payee_id, payee[5] AS payee_class, 1 AS payees,
    payee[6] AS lines, -payee[2] AS gross, -payee[1] AS net
  FROM ranked
  UNION ALL
  SELECT place_code, financial_year, agency_id, 0, NULL, NULL, 'several', payees - len(first),
    lines - list_sum([payee[6] FOR payee IN first]), gross + list_sum([payee[2] FOR payee IN first]),
    net + list_sum([payee[1] FOR payee IN first])
  FROM body WHERE payees > len(first)
)
SELECT place_code, financial_year, agency_id, CAST(rank AS INTEGER) AS rank, payee_name, payee_id, payee_class,
  CAST(payees AS BIGINT) AS payees, CAST(lines AS BIGINT) AS lines, CAST(gross AS DECIMAL(18, 2)) AS gross,
  CAST(net AS DECIMAL(18, 2)) AS net
FROM row
ORDER BY place_code, financial_year NULLS FIRST, agency_id, rank;
