-- Reads: agency, payees
-- Gives: place_code VARCHAR, financial_year VARCHAR, body VARCHAR, rank INTEGER, payee VARCHAR, type_of_payee VARCHAR, payees HUGEINT,
--   lines HUGEINT, pounds DECIMAL(38,2), net DECIMAL(38,2), status VARCHAR
-- What: sheet 8 of a place: who was paid by each body in each year: the twenty largest, and all others.
-- Why: it is what people look for in lists of payments; names of people are left out and their money is not.
WITH shown AS (
  SELECT place_code, coalesce(p.financial_year, 'no date') AS financial_year, agency_name AS body, p.rank BETWEEN 1 AND 20 AS is_listed,
    CASE WHEN is_listed THEN p.rank ELSE 0 END AS rank,
    CASE WHEN NOT is_listed THEN 'all others' ELSE coalesce(payee_name, 'name withheld') END AS payee,
    CASE WHEN NOT is_listed THEN 'several' ELSE replace(payee_class, '_', ' ') END AS type_of_payee,
    CASE WHEN is_listed AND payee_name IS NULL THEN '[c]' END AS status, p.payees, p.lines, p.gross, p.net
  FROM payees p
  JOIN agency USING (agency_id)
)
SELECT place_code, financial_year, body, rank, payee, type_of_payee, sum(s.payees) AS payees, sum(s.lines) AS lines,
  sum(s.gross) AS pounds, sum(s.net) AS net, status
FROM shown s
GROUP BY place_code, financial_year, body, rank, payee, type_of_payee, status
ORDER BY place_code, financial_year, body, rank = 0, rank, payee;
