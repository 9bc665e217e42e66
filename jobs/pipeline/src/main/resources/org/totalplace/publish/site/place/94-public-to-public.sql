-- Title: From one public body to another
-- Ledger: payments
-- Columns: agency_name text "Paid by"; payee_name text "Paid to"; flow_kind text "Kind"; amount pounds "Pounds, all years"; lines count
--   "Lines"
-- Table: open
-- Empty: No payment to another public body was found.
-- Counted: Lines whose payee is a body of the register, by the rule of the flow on each line; the ten largest flows.
-- Keep: spend_line
SELECT payer.agency_name, payee.agency_name AS payee_name, replace(l.flow_kind, '_', ' ') AS flow_kind, sum(l.amount) AS amount,
  count(*) AS lines
FROM spend_line l JOIN agency payer USING (agency_id) JOIN agency payee ON payee.agency_id = l.payee_agency_id
WHERE l.place_code = $place_code AND l.record_type = 'payment'
GROUP BY ALL ORDER BY amount DESC, payee_name, agency_name, flow_kind LIMIT 10;
