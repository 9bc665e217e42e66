-- Reads: outturn_line, total_place_count
-- Gives: about VARCHAR, what VARCHAR, is_wrong BOOLEAN
-- What: the count, added up again, beside the published figures: every region and year, and every body and year.
-- Why: a count may be doubted by anybody who has the release, without our program.
WITH division_published AS (
  SELECT financial_year, place_code AS region_code, cofog_code[1:2] AS cofog_division, sum(amount) AS published
  FROM outturn_line
  WHERE publication = 'analysis' AND is_identifiable AND place_code NOT IN ('K02000001', 'outside_uk')
  GROUP BY ALL
), division_counted AS (
  SELECT financial_year, region_code, cofog_division, coalesce(sum(amount) FILTER (residual = 'none'), 0) AS placed,
    coalesce(sum(amount) FILTER (residual <> 'none'), 0) AS not_placed
  FROM total_place_count WHERE region_code IS NOT NULL GROUP BY ALL
), region_compared AS (
  SELECT financial_year, region_code, sum(coalesce(published, 0)) AS published, sum(coalesce(placed, 0)) AS placed,
    sum(coalesce(not_placed, 0)) AS not_placed, count(*) AS divisions,
    count(*) FILTER (coalesce(published, 0) <> coalesce(placed, 0) + coalesce(not_placed, 0)) AS divisions_off
  FROM division_published FULL JOIN division_counted USING (financial_year, region_code, cofog_division)
  GROUP BY ALL
), region_name AS (
  SELECT DISTINCT region_code, place_name FROM total_place_count WHERE place_type = 'region_residual'
), body AS (
  SELECT financial_year, agency_id, sum(amount) AS published FROM outturn_line
  WHERE publication = 'returns' AND treatment = 'count' AND line_code <> '721' GROUP BY ALL
  UNION ALL
  SELECT financial_year, place_code || ' parishes', sum(amount) FROM outturn_line
  WHERE publication = 'returns' AND treatment = 'count' AND line_code = '721' GROUP BY ALL
), body_counted AS (
  SELECT financial_year, CASE agency_type WHEN 'parish' THEN place_code || ' parishes' ELSE agency_id END AS agency_id,
    sum(amount) AS counted
  FROM total_place_count WHERE accounting_basis = 'net_current_expenditure' AND residual IN ('none', 'body_not_placed') GROUP BY ALL
), body_compared AS (
  SELECT financial_year, agency_id, coalesce(published, 0) AS published, coalesce(counted, 0) AS counted
  FROM body FULL JOIN body_counted USING (financial_year, agency_id)
)
SELECT financial_year || ' ' || coalesce(place_name, region_code) AS about,
  printf('authorities £%,.2f + not placed £%,.2f = £%,.2f; published £%,.2f; ', CAST(placed AS DOUBLE),
    CAST(not_placed AS DOUBLE), CAST(placed + not_placed AS DOUBLE), CAST(published AS DOUBLE))
    || CASE WHEN divisions_off = 0 THEN 'exactly, in each of ' || divisions || ' divisions'
      ELSE 'different in ' || divisions_off || ' of ' || divisions || ' divisions' END AS what,
  divisions_off > 0 AS is_wrong
FROM region_compared
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
