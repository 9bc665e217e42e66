-- Reads: change, code, coverage, earlier_coverage, earlier_place, earlier_place_year, earlier_series_break, place, place_year, series_break
-- Gives: place_code VARCHAR, what VARCHAR
-- What: what is new in a place since the release before: periods, gaps, years, restated figures with the reason,
--   breaks and changes of boundaries.
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
), total AS (
  -- a total that only grew by a new file is told as a new period
  FROM change
  WHERE change_kind = 'restated' AND old_amount IS NOT NULL AND (changed_table <> 'place_spend' OR cause <> 'new_file')
), reason AS (
  SELECT place_code, changed_table, record_type, financial_year,
    string_agg(DISTINCT lower(code_name), ', ' ORDER BY lower(code_name)) AS why
  FROM (SELECT * EXCLUDE (cause), unnest(string_split(cause, '|')) AS code FROM total)
  JOIN (FROM code WHERE code_list = 'change_cause') USING (code)
  GROUP BY ALL
), payments AS (
  SELECT place_code, record_type, financial_year, sum(new_amount) AS now, sum(old_amount) AS before, sum(new_net) AS net_now,
    sum(old_net) AS net_before
  FROM total WHERE changed_table = 'place_spend'
  GROUP BY ALL
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
      || coalesce('; why: ' || max_by(why, financial_year) FILTER (why IS NOT NULL), '')
  FROM restated
  LEFT JOIN (FROM reason WHERE changed_table = 'place_theme_year') USING (place_code, financial_year)
  WHERE before IS NOT NULL
  GROUP BY place_code
  UNION ALL
  SELECT DISTINCT place_code, 4, 'Break in the series, ' || b.financial_year || ': ' || b.what
  FROM series_break b
  JOIN place_year y ON coalesce(y.place_code_current, y.place_code) = b.place_code_current
  WHERE (b.place_code_current, b.financial_year, b.break_code, b.what) NOT IN (
    SELECT (e.place_code_current, e.financial_year, e.break_code, e.what) FROM earlier_series_break e
  )
  UNION ALL
  SELECT p.place_code, 5, 'Restated in the payments (' || replace(p.record_type, '_', ' ') || '), '
      || coalesce(p.financial_year, 'no date') || ': what changed is £' || format('{:,}', CAST(round(p.now) AS BIGINT))
      || ' (net £' || format('{:,}', CAST(round(net_now) AS BIGINT)) || '), was £' || format('{:,}', CAST(round(p.before) AS BIGINT))
      || ' (net £' || format('{:,}', CAST(round(net_before) AS BIGINT)) || ')' || coalesce('; why: ' || r.why, '')
  FROM payments p
  LEFT JOIN reason r ON r.changed_table = 'place_spend' AND r.place_code = p.place_code AND r.record_type = p.record_type
    AND r.financial_year IS NOT DISTINCT FROM p.financial_year
  UNION ALL
  SELECT place_code, 6, CASE WHEN n.valid_to_date IS DISTINCT FROM e.valid_to_date
    THEN 'Boundaries: this area ' || coalesce('ends on ' || n.valid_to_date, 'goes on')
      || coalesce(', then it goes by ' || nullif(n.place_code_current, place_code), '')
    ELSE 'Boundaries: this area now goes by ' || coalesce(n.place_code_current, 'no single code') END
  FROM place n
  JOIN earlier_place e USING (place_code)
  WHERE n.valid_to_date IS DISTINCT FROM e.valid_to_date OR n.place_code_current IS DISTINCT FROM e.place_code_current
)
SELECT place_code, what FROM changed ORDER BY place_code, kind, what;
