-- Title: What it is, and what it cannot mean
-- Ledger: none
-- Words: W12
-- Columns: what text "What"; is_what text "Is"
-- Table: open
-- Empty: Nothing is said of this indicator.
-- Counted: From the head of the indicator's own query, in the project's reference data.
SELECT n, what, is_what FROM (
  SELECT 1 AS n, 'Formula in words' AS what, definition AS is_what FROM indicator_definition WHERE indicator_code = $indicator_code
  UNION ALL SELECT 2, 'When it is not shown', status_words FROM indicator_definition WHERE indicator_code = $indicator_code
  UNION ALL SELECT 3, 'Lower and upper', bounds FROM indicator_definition WHERE indicator_code = $indicator_code
  UNION ALL SELECT 4, 'What it cannot mean', caveat FROM indicator_definition WHERE indicator_code = $indicator_code
  UNION ALL SELECT 5, 'Data that would be needed', needs FROM indicator_definition WHERE indicator_code = $indicator_code
  UNION ALL SELECT 6, 'Rule and version', rule_id || ', version ' || version FROM indicator_definition
    WHERE indicator_code = $indicator_code)
WHERE coalesce(is_what, '') <> '' ORDER BY n;
