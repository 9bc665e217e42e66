-- Title: Questions, and how often each has an answer
-- Ledger: none
-- Columns: number count "No."; indicator link "Indicator"; question text "Question"; computed count "Computed"; proxy count "Proxy only";
--   insufficient count "Too little covered"; never count "Not computable"
-- Table: open
-- Empty: No indicator is defined.
-- Counted: Places, years and variants by state. Too little covered: fewer months, or less of the money with a known payee or theme, than
--   the indicator needs; the value is then not shown. Not computable: no published data say it.
SELECT d.indicator_number AS number, 'indicator/' || d.indicator_code || '.html ' || d.title AS indicator, d.question,
  count(*) FILTER (i.status = 'computed') AS computed, count(*) FILTER (i.status = 'proxy_only') AS proxy,
  count(*) FILTER (i.status = 'insufficient_coverage') AS insufficient, count(*) FILTER (i.status = 'not_computable') AS never
FROM indicator_definition d LEFT JOIN indicator i USING (indicator_code)
GROUP BY d.indicator_number, d.indicator_code, d.title, d.question ORDER BY number, indicator;
