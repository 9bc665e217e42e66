-- What is not there: periods that are due and not published, and files that do not count, with the reason.
SELECT source_id, count(*) FILTER (status = 'published') AS published, count(*) FILTER (status = 'missing') AS missing,
  min(period_start_date) FILTER (status = 'missing') AS first_missing, max(period_start_date) FILTER (status = 'missing') AS last_missing
FROM coverage
GROUP BY source_id
ORDER BY missing DESC, source_id
LIMIT 12;
