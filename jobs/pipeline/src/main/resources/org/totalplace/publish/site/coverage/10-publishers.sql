-- Title: Periods of each publisher
-- Ledger: none
-- Columns: source link "Source"; published count "Published ●"; partial count "Partly ◐"; zero count "Nothing spent ○"; missing count
--   "Missing ×"; not_due count "Not due ·"; first_period text "First"; last_period text "Last published"
-- Table: open
-- Empty: No period is known of any source.
-- Counted: Every period of a source of payments from its first to the date of the run. Months, quarters or years, as the publisher has it.
SELECT 'source/' || source_id || '.html ' || any_value(title) AS source, count(*) FILTER (status = 'published') AS published,
  count(*) FILTER (status = 'partial') AS partial,
  count(*) FILTER (status = 'zero') AS zero, count(*) FILTER (status = 'missing') AS missing,
    count(*) FILTER (status = 'not_due') AS not_due,
  strftime(min(period_start_date), '%Y-%m') AS first_period,
    strftime(max(period_start_date) FILTER (status = 'published'), '%Y-%m') AS last_period, any_value(title) AS title, source_id
FROM coverage JOIN source USING (source_id) WHERE kind <> 'outturn' GROUP BY source_id ORDER BY title, source_id;
