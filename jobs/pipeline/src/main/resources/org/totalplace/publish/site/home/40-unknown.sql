-- Title: What is not known
-- Ledger: payments
-- Columns: publisher_kind text "Publishers"; record_type text "Kind of record"; pounds pounds "All"; unclassified pounds "No theme";
--   unmatched pounds "Payee not matched"; redacted pounds "Payee withheld"; unitemised pounds "Rows that stand for many"; netted pounds
--   "Passed on"; lines count "Lines"
-- Table: open
-- Empty: There are no payments in this release.
-- Counted: Published lines by kind of publisher. The columns overlap: a line may be without a theme and without a payee.
SELECT replace(publisher_kind, '_', ' ') AS publisher_kind, record_type, pounds, unclassified, unmatched, redacted, unitemised, netted,
  lines
FROM unknown_money ORDER BY publisher_kind, record_type;
