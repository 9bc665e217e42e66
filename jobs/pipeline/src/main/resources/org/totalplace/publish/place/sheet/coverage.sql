-- Reads: agency, coverage
-- Gives: place_code VARCHAR, publisher VARCHAR, source VARCHAR, from_day VARCHAR, to_day VARCHAR, state VARCHAR, lines BIGINT,
--   status VARCHAR
-- What: sheet 10 of a place: which periods are published, nothing, missing or not yet due.
-- Why: what is missing is not zero; pounds are left out, since returns and payments would stand in one column.
SELECT place_code, agency_name AS publisher, source_id AS source, CAST(period_start_date AS VARCHAR) AS from_day,
  CAST(period_end_date AS VARCHAR) AS to_day, replace(status, '_', ' ') AS state, lines,
  CASE status WHEN 'missing' THEN '[x]' WHEN 'not_due' THEN '[z]' END AS status
FROM coverage
JOIN agency USING (agency_id)
ORDER BY place_code, publisher, source, from_day;
