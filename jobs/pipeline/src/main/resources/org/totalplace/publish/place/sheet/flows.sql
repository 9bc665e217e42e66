-- Reads: agency, payee_sum
-- Gives: place_code VARCHAR, financial_year VARCHAR, payer VARCHAR, payee VARCHAR, kind_of_money VARCHAR, lines BIGINT,
--   pounds DECIMAL(38,2), of_which_net DECIMAL(38,2), status VARCHAR
-- What: sheet 9 of a place: what its public bodies paid to public bodies, and what kind of money it is.
-- Why: money that passes on must be seen to be left out of net.
SELECT place_code, coalesce(financial_year, 'no date') AS financial_year, p.agency_name AS payer,
  r.agency_name AS payee, replace(flow_kind, '_', ' ') AS kind_of_money, CAST(sum(lines) AS BIGINT) AS lines, sum(amount) AS pounds,
  coalesce(sum(amount) FILTER (NOT is_netted AND NOT l.is_unitemised), 0) AS of_which_net, CAST(NULL AS VARCHAR) AS status
FROM payee_sum l
JOIN agency p ON p.agency_id = l.agency_id
JOIN agency r ON r.agency_id = l.payee_agency_id
GROUP BY place_code, financial_year, p.agency_name, r.agency_name, flow_kind
ORDER BY place_code, financial_year, pounds DESC, payer, payee, kind_of_money;
