-- Title: {place_name} over the years
-- Ledger: count
-- Words: W6
-- Chart: years label=financial_year figure=amount known=known spread=spread break=is_break
-- Columns: financial_year text "Year"; known pounds "Known"; spread pounds "Share of larger areas"; amount pounds "All"; low pounds "Low";
--   high pounds "High"; a_head head "A head"; real_a_head head "A head, in prices of 2024-25"; is_break text "Cannot be compared with the
--   year before"
-- Empty: The count has no year of this place.
-- Counted: One column a year, pounds of that year. A dashed line marks a year whose returns are missing, before or in it, so that the step
--   is not a change of spending.
SELECT financial_year, known, spread, amount, low, high, per_head AS a_head, per_head_in_2024_25_prices AS real_a_head,
  CAST(status <> 'complete' OR coalesce(lag(status) OVER (ORDER BY financial_year), status) <> 'complete' AS VARCHAR) AS is_break
FROM place_year WHERE place_code = $place_code ORDER BY financial_year;
