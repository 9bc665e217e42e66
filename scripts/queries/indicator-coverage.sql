-- How many places and years have each indicator, and why the others have none: what would move the most.
WITH one AS (
  SELECT indicator_code, place_code, financial_year, min(status) FILTER (status IN ('computed', 'proxy_only')) AS shown,
    min(status) AS other, min(reason_code) AS reason
  FROM indicator
  GROUP BY ALL
)
SELECT coalesce(shown, other) AS status, CASE WHEN shown IS NULL THEN reason ELSE '' END AS reason,
  count(DISTINCT indicator_code) AS indicators,
  count(*) AS places_and_years
FROM one
GROUP BY ALL
ORDER BY places_and_years DESC, status, reason;
