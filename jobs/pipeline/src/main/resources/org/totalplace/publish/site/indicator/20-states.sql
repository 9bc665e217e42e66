-- Title: How often it can be answered
-- Ledger: none
-- Columns: financial_year text "Year"; computed count "Computed"; proxy count "Proxy only"; insufficient count "Too little covered";
--   never count "Not computable"
-- Table: open
-- Empty: No place and year was asked.
-- Counted: Places and variants of each year, by state.
SELECT financial_year, count(*) FILTER (status = 'computed') AS computed, count(*) FILTER (status = 'proxy_only') AS proxy,
  count(*) FILTER (status = 'insufficient_coverage') AS insufficient, count(*) FILTER (status = 'not_computable') AS never
FROM indicator WHERE indicator_code = $indicator_code GROUP BY financial_year ORDER BY financial_year DESC;
