-- Reads: outturn_line, total_place_count
-- Gives: about VARCHAR, what VARCHAR, is_wrong BOOLEAN
-- What: the count, added up again, beside the published figures: every region and year, and every body and year.
-- Why: a count may be doubted by anybody who has the release, without our program.
WITH region_published AS (
  SELECT financial_year, place_code AS region_code, sum(amount) AS published
  FROM outturn_line
  WHERE source_id = 'hmt-country-and-regional-analysis' AND is_identifiable AND place_code LIKE 'E12%'
  GROUP BY ALL
), region_counted AS (
  SELECT financial_year, region_code, sum(amount) FILTER (residual = 'none') AS placed,
    coalesce(sum(amount) FILTER (residual <> 'none'), 0) AS not_placed
  FROM total_place_count WHERE region_code IS NOT NULL GROUP BY ALL
), region_name AS (
  SELECT DISTINCT region_code, place_name FROM total_place_count WHERE place_type = 'region_residual'
), body AS (
  SELECT financial_year, agency_id, sum(amount) AS published FROM outturn_line
  WHERE source_id = 'mhclg-revenue-outturn' AND treatment = 'count' AND line_code <> '721' GROUP BY ALL
  UNION ALL
  SELECT financial_year, place_code || ' parishes', sum(amount) FROM outturn_line
  WHERE source_id = 'mhclg-revenue-outturn' AND treatment = 'count' AND line_code = '721' GROUP BY ALL
), body_counted AS (
  SELECT financial_year, CASE agency_type WHEN 'parish' THEN place_code || ' parishes' ELSE agency_id END AS agency_id,
    sum(amount) AS counted
  FROM total_place_count WHERE source_id = 'mhclg-revenue-outturn' AND residual IN ('none', 'body_not_placed') GROUP BY ALL
), body_compared AS (
  SELECT financial_year, agency_id, coalesce(published, 0) AS published, coalesce(counted, 0) AS counted
  FROM body FULL JOIN body_counted USING (financial_year, agency_id)
)
SELECT financial_year || ' ' || coalesce(place_name, region_code) AS about,
  printf('authorities £%,.2f + not placed £%,.2f = £%,.2f; published £%,.2f%s', CAST(placed AS DOUBLE), CAST(not_placed AS DOUBLE),
    CAST(placed + not_placed AS DOUBLE), CAST(published AS DOUBLE), CASE WHEN placed + not_placed = published THEN ': exactly'
      ELSE '' END) AS what,
  coalesce(placed + not_placed <> published, true) AS is_wrong
FROM region_published p
FULL JOIN region_counted c USING (financial_year, region_code)
LEFT JOIN region_name USING (region_code)
UNION ALL
SELECT financial_year || ' local returns',
  count(*) || ' bodies and parishes: counted £' || printf('%,.2f', CAST(sum(counted) AS DOUBLE)) || '; published lines £'
    || printf('%,.2f', CAST(sum(published) AS DOUBLE))
    || CASE WHEN count(*) FILTER (published <> counted) = 0 THEN ': each exactly' ELSE '; different: '
      || string_agg(agency_id, ', ' ORDER BY agency_id) FILTER (published <> counted) END,
  count(*) FILTER (published <> counted) > 0
FROM body_compared GROUP BY financial_year
ORDER BY about;
