-- Title: Known spending a head by type of authority, {financial_year}
-- Ledger: count
-- Words: W7
-- Columns: place_type text "Type of authority"; places count "Places"; lower_quarter head "A quarter have less than";
--   middle head "Half have less than"; upper_quarter head "A quarter have more than"
-- Table: open
-- Empty: No authority has known spending for this theme.
-- Counted: Only what is known to be spent by bodies of the place, by residents, within one type, since other types have other duties.
--   Places with a complete return and at least 20,000 residents.
SELECT replace(t.place_type, '_', ' ') AS place_type, count(*) AS places,
  CAST(quantile_cont(t.known / t.population, 0.25) AS DECIMAL(18, 2)) AS lower_quarter,
  CAST(quantile_cont(t.known / t.population, 0.5) AS DECIMAL(18, 2)) AS middle,
  CAST(quantile_cont(t.known / t.population, 0.75) AS DECIMAL(18, 2)) AS upper_quarter
FROM place_theme_year t JOIN place_year y USING (place_code, financial_year)
WHERE t.cofog_division = $theme_code AND t.financial_year = $financial_year AND y.status = 'complete' AND t.population >= 20000
GROUP BY t.place_type HAVING count(*) >= 5 ORDER BY place_type;
