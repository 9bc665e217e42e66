-- Title: Who was paid most
-- Ledger: payments
-- Words: W11
-- Columns: payee_name text "Payee"; payee_class text "Kind"; net pounds "Net, all years"; lines count "Lines"; first_date text "First";
--   last_date text "Last"
-- Table: open
-- Empty: There are no payments to list.
-- Counted: The twenty largest payees of the published payments of bodies of this place, all years together, net of what is passed on. Names
--   as printed; organisations only.
-- Keep: spend_line
SELECT payee_id, min(payee_name) AS payee_name, replace(payee_class, '_', ' ') AS payee_class, sum(amount) AS net, count(*) AS lines,
  strftime(min(payment_date), '%Y-%m-%d') AS first_date, strftime(max(payment_date), '%Y-%m-%d') AS last_date
FROM spend_line
WHERE place_code = $place_code AND record_type = 'payment' AND NOT is_netted AND NOT is_unitemised AND payee_id IS NOT NULL
GROUP BY payee_id, payee_class ORDER BY net DESC, payee_name, payee_id LIMIT 20;
