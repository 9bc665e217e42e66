-- Reads: authority, authority_code, cra_edition, missing_body, place_series, reference
-- Writes: series_break
-- What: where the years of a place cannot be compared without a second look, each with what happened and who says so.
-- Why: a step in a series may be a merger, another form or a return that is not there, and no change in spending.
CREATE TABLE series_break AS
WITH place AS (
  SELECT s.place_code_current, s.financial_year, a.country_code,
    lag(s.financial_year) OVER (PARTITION BY s.place_code_current ORDER BY s.financial_year) AS year_before
  FROM place_series s
  JOIN authority_code a ON a.place_code = s.place_code_current
), made_of AS (
  SELECT place_code_current, financial_year, list(place_code ORDER BY place_code) AS codes, count(*) AS places,
    string_agg(place_name, ', ' ORDER BY place_name) AS names
  FROM authority GROUP BY ALL
), edition AS (
  SELECT financial_year, edition, lag(edition) OVER (ORDER BY financial_year) AS edition_before FROM cra_edition
  WHERE financial_year IN (SELECT financial_year FROM place_series)
)
SELECT p.place_code_current, p.financial_year, CASE WHEN b.places > 1 OR n.places > 1 THEN 'merger' ELSE 'code' END AS break_code,
  CASE WHEN b.places > 1 OR n.places > 1 THEN b.names || ' became ' || n.names
    ELSE b.codes[1] || ' became ' || n.codes[1] || ': a new code after a change of boundary or number' END AS what,
  'Office for National Statistics, code history' AS source
FROM place p
JOIN made_of n USING (place_code_current, financial_year)
JOIN made_of b ON b.place_code_current = p.place_code_current AND b.financial_year = p.year_before
WHERE n.codes <> b.codes
UNION ALL
SELECT p.place_code_current, p.financial_year, 'missing_return',
  string_agg(DISTINCT m.names, ', ' ORDER BY m.names) || ': no return, so that the year is too low', 'The returns of the year'
FROM place p
JOIN authority a USING (place_code_current, financial_year)
JOIN missing_body m ON m.place_code = a.place_code AND m.financial_year = a.financial_year
GROUP BY ALL
UNION ALL
SELECT p.place_code_current, p.financial_year, 'edition',
  'Analysis of ' || e.edition || ', the year before that of ' || e.edition_before || ': departments and methods are those of the edition',
  'HM Treasury, Country and Regional Analysis'
FROM place p
JOIN edition e USING (financial_year)
WHERE e.edition <> e.edition_before
UNION ALL
SELECT p.place_code_current, p.financial_year, s.break_code, s.what, s.source
FROM place p
JOIN read_csv(getvariable('reference') || '/official/series_break.csv', header = true, all_varchar = true) s
  ON s.nation_code = p.country_code AND s.financial_year = p.financial_year;
