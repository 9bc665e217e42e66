-- Reads: counted, line_theme, payee, purpose
-- Writes: part_paid_to
-- What: what each body of a part paid to each payee in a year and division.
-- Why: a body's money does not change its purpose while it goes on paying the same payees, see plausible.
CREATE TABLE part_paid_to AS
SELECT q.payer_agency AS agency_id, CAST(year(c.month) - CAST(month(c.month) < 4 AS INTEGER) AS INTEGER) AS year,
  h.cofog_code[1:2] AS division, hash(p.payee_id) AS payee_hash, sum(c.amount) AS amount
FROM counted c
JOIN payee p ON p.payee_no = c.payee_no AND NOT p.is_withheld
JOIN purpose q ON q.purpose_no = c.purpose_no
JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
WHERE c.record_type = 'payment' AND NOT c.is_netted AND c.month IS NOT NULL
GROUP BY ALL;
