-- Payees that more than one public body of the files pays: who else buys from the same hands? An overlap is not a duplication.
SELECT payee_name, count(DISTINCT agency_id) AS bodies, count(*) AS lines, sum(amount) AS pounds
FROM spend_line
WHERE record_type = 'payment' AND NOT is_netted AND NOT is_unitemised AND payee_name IS NOT NULL
GROUP BY payee_id, payee_name
HAVING count(DISTINCT agency_id) > 1
ORDER BY bodies DESC, pounds DESC, payee_name
LIMIT 12;
