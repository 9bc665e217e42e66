-- Title: From and to other public bodies
-- Ledger: payments
-- Columns: direction text "Direction"; other text "Body"; flow_kind text "Kind"; amount pounds "Pounds, all years"; lines count "Lines"
-- Table: open
-- Empty: No published payment between this body and another public body was found.
-- Counted: Lines of payments whose payee is a body of the register: those that this body published, and those in which others published
--   that they paid it. The two are not the same money counted twice only if one side is read. The ten largest of each.
SELECT direction, other, flow_kind, amount, lines, n FROM (
  SELECT direction, b.agency_name AS other, replace(f.kind, '_', ' ') AS flow_kind, sum(amount) AS amount, count(*) AS lines,
    row_number() OVER (PARTITION BY direction ORDER BY sum(amount) DESC, b.agency_name, f.kind) AS n
  FROM (
    SELECT '1. paid to' AS direction, payee_agency_id AS other_id, flow_kind AS kind, amount FROM spend_line
    WHERE record_type = 'payment' AND agency_id = $agency_id AND payee_agency_id IS NOT NULL
    UNION ALL
    SELECT '2. received from', agency_id, flow_kind, amount FROM spend_line
    WHERE record_type = 'payment' AND payee_agency_id = $agency_id
  ) f JOIN agency b ON b.agency_id = f.other_id
  WHERE f.other_id <> $agency_id
  GROUP BY direction, b.agency_name, f.kind
)
WHERE n <= 10 ORDER BY direction, n;
