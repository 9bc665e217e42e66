-- Title: Which periods each publisher has published, by financial year
-- Ledger: none
-- Chart: months group=kind label=source column=financial_year states=states
-- Columns: kind text; source link; financial_year text; states text; source_id text
-- Empty: No period is known of any source.
-- Counted: One sign for each month, or for each quarter or year where the publisher has those, April to March, the ten newest years. The
--   table below has the numbers of all years. Absence of data is never absence of spending.
SELECT replace(kind, '_', ' ') AS kind, 'source/' || source_id || '.html ' || title AS source, financial_year,
  string_agg(status, ',' ORDER BY period_start_date) AS states, title, source_id
FROM (
  SELECT s.kind, s.source_id, s.title, c.status, c.period_start_date,
    year(period_start_date - INTERVAL 3 MONTH) || '-' || right(CAST(year(period_start_date - INTERVAL 3 MONTH) + 1 AS VARCHAR), 2)
      AS financial_year
  FROM coverage c JOIN source s USING (source_id) WHERE s.kind <> 'outturn'
)
WHERE financial_year IN (
  SELECT DISTINCT year(period_start_date - INTERVAL 3 MONTH) || '-'
    || right(CAST(year(period_start_date - INTERVAL 3 MONTH) + 1 AS VARCHAR), 2) AS recent
  FROM coverage JOIN source USING (source_id) WHERE kind <> 'outturn' ORDER BY recent DESC LIMIT 10)
GROUP BY kind, source_id, title, financial_year ORDER BY kind, title, source_id, financial_year;
