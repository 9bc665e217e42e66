-- Reads: coverage, earlier_coverage, earlier_place_year, earlier_series_break, place_year, series_break
-- Gives: place_code VARCHAR, what VARCHAR
-- What: what is new in a place since the release before: periods, gaps, years, restated figures and breaks.
-- Why: whoever follows a place wants to hear of it when something changed, and of nothing else.
WITH period AS (
  SELECT place_code, source_id, period_start_date, period_end_date, c.status AS now, e.status AS before
  FROM coverage c
  FULL JOIN earlier_coverage e USING (place_code, agency_id, source_id, period_start_date, period_end_date)
), told AS (
  SELECT *, CASE WHEN now = 'published' AND before IS DISTINCT FROM 'published' THEN 'New'
    WHEN now = 'missing' AND before <> 'missing' THEN 'Due and not there'
    WHEN before = 'published' AND now IS DISTINCT FROM 'published' THEN 'No longer there' END AS news
  FROM period
), restated AS (
  SELECT place_code, financial_year, y.amount AS now, e.amount AS before
  FROM place_year y
  LEFT JOIN earlier_place_year e USING (place_code, financial_year)
  WHERE y.amount IS DISTINCT FROM e.amount
), changed AS (
  SELECT place_code, 1 AS kind, news || ': ' || count(*) || CASE count(*) WHEN 1 THEN ' period of ' ELSE ' periods of ' END || source_id
      || ', ' || min(period_start_date) || ' to ' || max(period_end_date) AS what
  FROM told
  WHERE news IS NOT NULL
  GROUP BY place_code, news, source_id
  UNION ALL
  SELECT place_code, 2, 'New year of the count: ' || financial_year || ', £' || format('{:,}', CAST(round(now) AS BIGINT))
  FROM restated
  WHERE before IS NULL
  UNION ALL
  SELECT place_code, 3, 'Restated in the count: ' || count(*) || CASE count(*) WHEN 1 THEN ' year' ELSE ' years' END || '; '
      || max(financial_year) || ' is £' || format('{:,}', CAST(round(max_by(now, financial_year)) AS BIGINT)) || ', was £'
      || format('{:,}', CAST(round(max_by(before, financial_year)) AS BIGINT))
  FROM restated
  WHERE before IS NOT NULL
  GROUP BY place_code
  UNION ALL
  SELECT DISTINCT place_code, 4, 'Break in the series, ' || b.financial_year || ': ' || b.what
  FROM series_break b
  JOIN place_year y ON coalesce(y.place_code_current, y.place_code) = b.place_code_current
  WHERE (b.place_code_current, b.financial_year, b.break_code, b.what) NOT IN (
    SELECT (e.place_code_current, e.financial_year, e.break_code, e.what) FROM earlier_series_break e
  )
)
SELECT place_code, what FROM changed ORDER BY place_code, kind, what;
