-- Title: Rules that decide it for payments
-- Ledger: none
-- Columns: rule_id text "Rule"; rule_set text "Table"; condition text "When"; lines count "Lines decided"
-- Table: open
-- Empty: No rule gave this theme to a line of this release.
-- Counted: The thirty rules that decided most lines. Rules abstain where they do not know.
SELECT rule_id, rule_set, condition, lines FROM rule
WHERE left(answer, 2) = $theme_code AND lines > 0 AND rule_set LIKE 'T%' ORDER BY lines DESC, rule_id LIMIT 30;
