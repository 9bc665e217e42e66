-- Title: {place_name} over the years
-- Ledger: count
-- Words: W6
-- Chart: years label=financial_year figure=amount known=known spread=spread break=is_break
-- Columns: financial_year text "Year"; known pounds "Known"; spread pounds "Share of larger areas"; amount pounds "All"; low pounds "Low";
--   high pounds "High"; a_head head "A head"; real_a_head head "A head, in prices of 2024-25"; why text "Compared with the year before";
--   is_break text
-- Empty: The count has no year of this place.
-- Counted: One column a year, pounds of that year. A dashed line marks a year that cannot be compared with the one before: a merger,
--   another form of the returns, a return that is missing.
WITH broken AS (
  SELECT financial_year, string_agg(what, '; ' ORDER BY what) AS why FROM series_break
  WHERE place_code_current = $place_code_current GROUP BY financial_year)
SELECT y.financial_year, known, spread, amount, low, high, per_head AS a_head, per_head_in_2024_25_prices AS real_a_head,
  coalesce(b.why, 'comparable') AS why, CAST(b.why IS NOT NULL AS VARCHAR) AS is_break
FROM place_year y LEFT JOIN broken b ON b.financial_year = y.financial_year
WHERE place_code = $place_code ORDER BY financial_year;
