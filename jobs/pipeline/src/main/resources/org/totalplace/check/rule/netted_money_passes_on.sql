-- Reads: agency, line_sum
-- Gives: about VARCHAR, what VARCHAR
-- What: bodies to which money is said to pass on although their own spending is not counted.
-- Why: netting what nobody counts again loses the money.
SELECT a.agency_id || ' ' || a.agency_name AS about,
  sum(s.amount) || ' pounds netted by ' || s.flow_rule AS what
FROM line_sum s
JOIN agency a ON a.agency_id = s.payee_agency_id
WHERE s.flow_kind = 'transfer_to_counted' AND NOT a.is_counted
GROUP BY a.agency_id, a.agency_name, s.flow_rule
ORDER BY about, what;
