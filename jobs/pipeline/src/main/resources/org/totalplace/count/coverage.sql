-- Reads counted, file, definition, purpose, in_notice, outturn_coverage. Writes coverage and source. Why: absence
-- of data is never absence of spending, and a source is as fresh as its newest transaction, not as
-- its newest download.
CREATE TEMP TABLE month_of_source AS
SELECT f.source_id, c.month, count(*) AS lines, sum(c.amount) AS amount
FROM counted c JOIN file f USING (file_no)
WHERE c.month IS NOT NULL
GROUP BY ALL;

-- The months that a source is really about: a mistyped year is no sign of life.
CREATE TEMP TABLE span AS
SELECT m.source_id, min(m.month) AS first_month, max(m.month) AS last_month
FROM month_of_source m
JOIN (SELECT source_id, median(lines) AS usual FROM month_of_source GROUP BY ALL) u USING (source_id)
WHERE m.lines >= 0.05 * u.usual AND m.month <= getvariable('run_date')
GROUP BY ALL;

CREATE TEMP TABLE newest AS
SELECT f.source_id, min(c.payment_date) AS oldest_date, max(c.payment_date) AS newest_date
FROM counted c
JOIN file f ON f.file_no = c.file_no
JOIN span s ON s.source_id = f.source_id AND c.month BETWEEN s.first_month AND s.last_month
WHERE c.payment_date <= getvariable('run_date')
GROUP BY ALL;

CREATE MACRO months_of(cadence) AS
  CASE cadence WHEN 'quarter' THEN 3 WHEN 'year' THEN 12 ELSE 1 END;

-- Periods are counted from April, so that quarters and years are those of the financial year.
CREATE TABLE coverage AS
WITH period AS (
  SELECT s.source_id, d.publisher_id AS agency_id, d.lag_days, d.cadence,
    coalesce(area_code(g.area_code), area_code(d.area), 'not placed') AS place_code,
    CAST(unnest(range(
      CAST(s.first_month - to_months(CAST((month(s.first_month) + 8) % months_of(d.cadence) AS INTEGER)) AS DATE),
      CAST(getvariable('run_date') AS DATE) + 1,
      to_months(months_of(d.cadence)))) AS DATE) AS period_start_date,
    months_of(d.cadence) AS months
  FROM span s
  JOIN definition d USING (source_id)
  LEFT JOIN agency g ON g.agency_id = d.publisher_id
),
dated AS (
  SELECT *, CAST(period_start_date + to_months(months) - INTERVAL 1 DAY AS DATE) AS period_end_date FROM period
),
nil AS (
  SELECT DISTINCT source_id FROM in_notice WHERE code = 'nil_return'
)
SELECT p.place_code, p.agency_id, p.source_id, p.period_start_date, p.period_end_date,
  CASE
    WHEN coalesce(sum(m.lines), 0) > 0 THEN 'published'
    WHEN p.cadence IN ('unknown', 'once', 'irregular') THEN 'not_due'
    WHEN p.period_end_date + p.lag_days >= getvariable('run_date') THEN 'not_due'
    ELSE 'missing'
  END AS status,
  CAST(coalesce(sum(m.lines), 0) AS BIGINT) AS lines,
  coalesce(sum(m.amount), 0) AS amount
FROM dated p
LEFT JOIN month_of_source m ON m.source_id = p.source_id AND m.month BETWEEN p.period_start_date AND p.period_end_date
GROUP BY p.place_code, p.agency_id, p.source_id, p.period_start_date, p.period_end_date, p.cadence, p.lag_days
UNION ALL -- the returns behind the count: a body that made none is missing, not zero
FROM outturn_coverage;

CREATE TABLE source AS
WITH files AS (
  SELECT source_id, count(*) AS files, count(*) FILTER (status = 'counted') AS files_counted,
    count(*) FILTER (status = 'refused') AS files_refused, max(retrieved_date) AS last_change_date,
    sum(rows_counted) AS lines, sum(amount_counted) AS amount
  FROM source_file GROUP BY ALL
),
issues AS (
  SELECT source_id, sum(occurrences) AS issues
  FROM in_notice WHERE sample_number = 1 AND severity <> 'info'
  GROUP BY ALL
)
SELECT d.source_id, d.title, d.publisher_id, d.kind, d.area, d.licence, d.licence_url, d.attribution,
  d.homepage, d.cadence, d.amount_basis, pounds(d.threshold_pence) AS threshold, d.date_basis,
  CASE WHEN f.source_id IS NULL THEN 'no_files' ELSE coalesce(r.result, 'ok') END AS result,
  coalesce(r.reason, '') AS result_reason,
  coalesce(f.files, 0) AS files, coalesce(f.files_counted, 0) AS files_counted,
  coalesce(f.files_refused, 0) AS files_refused, coalesce(f.lines, 0) AS lines,
  CASE WHEN d.kind = 'outturn' THEN 0 ELSE coalesce(f.amount, 0) END AS amount, n.oldest_date, n.newest_date,
  CASE WHEN d.cadence NOT IN ('unknown', 'once', 'irregular')
    THEN s.last_month + to_months(2 * CAST(months_of(d.cadence) AS INTEGER)) + to_days(d.lag_days)
      < getvariable('run_date') END AS is_stale,
  f.last_change_date, CAST(coalesce(i.issues, 0) AS BIGINT) AS issues
FROM definition d
LEFT JOIN files f USING (source_id)
LEFT JOIN failing r USING (source_id)
LEFT JOIN span s USING (source_id)
LEFT JOIN newest n USING (source_id)
LEFT JOIN issues i USING (source_id);
