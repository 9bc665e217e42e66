-- Title: What looks wrong
-- Ledger: none
-- Columns: outcome text "Outcome"; rule_id text "Rule"; path text "File"; evidence text "Evidence"; look_at text "Look at"
-- Table: open
-- Empty: No rule of plausibility objects to its files.
-- Counted: Held files are in no figure; flagged ones are: look before you quote. A finding is a question, not a proof.
SELECT outcome, rule_id, path, evidence, look_at FROM plausibility WHERE source_id = $source_id ORDER BY outcome, rule_id, path LIMIT 50;
