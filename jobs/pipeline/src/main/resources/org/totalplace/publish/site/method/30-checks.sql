-- Title: Checks of this release
-- Ledger: none
-- Columns: title text "Check"; is_gate text "Stops the publish"; state text "State"; rows count "Figures compared"; largest pounds "Largest
--   difference"
-- Table: open
-- Empty: Nothing was checked.
-- Counted: Every comparison of the count with published totals, with itself and with second opinions. Each row stands in the table
--   reconciliation.
SELECT title, CASE WHEN is_gate THEN 'yes' ELSE 'no' END AS is_gate, status AS state, count(*) AS rows, max(abs(difference)) AS largest
FROM reconciliation GROUP BY ALL ORDER BY title, state;
