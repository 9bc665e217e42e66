-- Today's authorities over all years in pounds of 2024-25 per resident: each year is the sum of the authorities of then.
SELECT place_name, financial_year, places, is_return_missing, round(per_head) AS per_head,
  round(per_head_in_2024_25_prices) AS real_per_head
FROM place_series
WHERE place_name IN ('Cumberland', 'Dorset', 'Somerset', 'North Yorkshire')
ORDER BY place_name, financial_year;
