-- Section: Indicators
-- Why: one question, its answers, and what it cannot mean.
SELECT 'indicator/' || indicator_code || '.html' AS address, title, question AS description, indicator_code, title AS indicator_title
FROM indicator_definition ORDER BY indicator_number, indicator_code;
