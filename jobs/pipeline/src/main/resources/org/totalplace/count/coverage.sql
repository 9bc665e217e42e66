-- Reads: agency, area_code(), definition, file, months_named(), next_due(), notice, outturn_coverage, part_day,
--   part_failing, part_source, period_end(), period_start(), pounds(), run_date, shipped_definition, source_file,
--   source_rules
-- Writes: coverage, source
-- Why: absence of data is never absence of spending, and a source is as fresh as its newest transaction, not as its
--   newest download.
CREATE TEMP TABLE month_of_source AS
SELECT source_id, CAST(date_trunc('month', day) AS DATE) AS month, CAST(sum(lines) AS BIGINT) AS lines, max(day) AS last_day,
  min(day) AS first_day
FROM part_day WHERE day <= getvariable('run_date') GROUP BY ALL;

-- The months of which a file says, by its name, that there was nothing.
CREATE TEMP TABLE nil_month AS
SELECT DISTINCT source_id, unnest(months_named(path)) AS month
FROM file SEMI JOIN notice n ON n.source_id = file.source_id AND n.file_sha256 = file.file_sha256 AND n.code = 'nil_return'
WHERE status = 'counted' AND rows_accepted = 0;

-- The months that a source is really about: a mistyped year is no sign of life.
CREATE TEMP TABLE span AS
WITH alive AS (
  SELECT m.source_id, m.month, m.first_day, m.last_day
  FROM month_of_source m
  JOIN (SELECT source_id, median(lines) AS usual FROM month_of_source GROUP BY ALL) u USING (source_id)
  WHERE m.lines >= 0.05 * u.usual
  UNION ALL
  SELECT source_id, month, NULL, NULL FROM nil_month WHERE month <= getvariable('run_date')
)
SELECT source_id, min(coalesce(first_day, month)) AS first_day, max(month) AS last_month, min(first_day) AS oldest_date,
  max(last_day) AS newest_date
FROM alive GROUP BY ALL;

CREATE TABLE coverage AS
WITH day AS (
  SELECT s.source_id, d.publisher_id AS agency_id, d.lag_days, d.cadence,
    coalesce(area_code(g.area_code), area_code(d.area), 'not placed') AS place_code,
    CAST(unnest(range(CAST(s.first_day AS TIMESTAMP), CAST(getvariable('run_date') AS TIMESTAMP) + INTERVAL 1 DAY,
      INTERVAL 1 DAY)) AS DATE) AS day
  FROM span s
  JOIN definition d USING (source_id)
  LEFT JOIN agency g ON g.agency_id = d.publisher_id
),
period AS (
  SELECT DISTINCT * EXCLUDE (day), period_start(cadence, day) AS period_start_date, period_end(cadence, day) AS period_end_date
  FROM day
),
filled AS (
  SELECT p.*, CAST(coalesce(sum(m.lines), 0) AS BIGINT) AS lines, coalesce(sum(m.amount), 0) AS amount,
    p.period_end_date + p.lag_days < getvariable('run_date') AS is_due
  FROM period p
  LEFT JOIN part_day m ON m.source_id = p.source_id AND m.day BETWEEN p.period_start_date AND p.period_end_date
  GROUP BY ALL
),
usual AS (
  SELECT source_id, median(lines) AS usual FROM filled WHERE lines > 0 GROUP BY ALL
),
nil AS (
  SELECT DISTINCT f.source_id, f.period_start_date
  FROM filled f JOIN nil_month n ON n.source_id = f.source_id AND n.month BETWEEN f.period_start_date AND f.period_end_date
)
SELECT f.place_code, f.agency_id, f.source_id, f.period_start_date, f.period_end_date,
  CASE
    -- fewer than a fifth of what its periods usually have: lines fell by four fifths
    WHEN f.lines > 0 AND f.is_due AND f.lines * 5 < u.usual AND f.cadence NOT IN ('unknown', 'once', 'irregular') THEN 'partial'
    WHEN f.lines > 0 THEN 'published'
    WHEN n.source_id IS NOT NULL THEN 'zero'
    WHEN f.cadence IN ('unknown', 'once', 'irregular') OR NOT f.is_due THEN 'not_due'
    ELSE 'missing'
  END AS status,
  f.lines, f.amount
FROM filled f
LEFT JOIN usual u USING (source_id)
LEFT JOIN nil n USING (source_id, period_start_date)
UNION ALL -- the returns behind the count: a body that made none is missing, not zero
FROM outturn_coverage;

CREATE TABLE source AS
WITH defined AS (
  FROM definition UNION ALL FROM shipped_definition
),
-- step by step: macros inside macros are written out by the engine, and that takes it a second
ended AS MATERIALIZED (
  SELECT d.*, period_end(d.cadence, greatest(s.newest_date, s.last_month)) AS newest_period_end
  FROM defined d LEFT JOIN span s USING (source_id)
),
due AS MATERIALIZED (
  SELECT *, next_due(cadence, lag_days, newest_period_end) AS next_due_date FROM ended
),
files AS (
  SELECT source_id, count(*) AS files, count(*) FILTER (status = 'counted') AS files_counted,
    count(*) FILTER (status = 'refused') AS files_refused, max(retrieved_date) AS last_change_date,
    sum(rows_counted) AS lines, sum(amount_counted) AS amount
  FROM source_file GROUP BY ALL
),
issues AS (
  SELECT source_id, sum(occurrences) AS issues
  FROM notice WHERE sample_number = 1 AND severity <> 'info'
  GROUP BY ALL
)
SELECT d.source_id, d.title, d.publisher_id, d.kind, coalesce(area_code(d.area), 'not placed') AS area, d.licence, d.licence_url,
  d.attribution,
  d.homepage, d.cadence, d.amount_basis, pounds(d.threshold_pence) AS threshold, d.date_basis,
  CASE WHEN f.source_id IS NULL THEN 'no_files' ELSE coalesce(r.result, 'ok') END AS result,
  coalesce(r.reason, '') AS result_reason,
  coalesce(f.files, 0) AS files, coalesce(f.files_counted, 0) AS files_counted,
  coalesce(f.files_refused, 0) AS files_refused, coalesce(f.lines, 0) AS lines,
  CASE WHEN d.kind = 'outturn' THEN 0 ELSE coalesce(f.amount, 0) END AS amount, s.oldest_date, s.newest_date,
  d.next_due_date, d.next_due_date < getvariable('run_date') AS is_stale,
  f.last_change_date, CAST(coalesce(i.issues, 0) AS BIGINT) AS issues, u.rules_sha256,
  coalesce(n.lines_hash, md5('0')) AS lines_hash
FROM due d
LEFT JOIN files f USING (source_id)
LEFT JOIN part_failing r USING (source_id)
LEFT JOIN span s USING (source_id)
LEFT JOIN issues i USING (source_id)
LEFT JOIN source_rules u USING (source_id)
LEFT JOIN part_source n USING (source_id);
