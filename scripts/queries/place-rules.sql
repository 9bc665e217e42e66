-- By which rule the pounds of the count got to a place: the United Kingdom, 2023-24. Apportioned pounds are exact for the
-- region or county and an estimate for the place.
SELECT place_basis, apportionment_key, residual, round(sum(amount) / 1e9, 1) AS billion_pounds,
  round(100 * sum(amount) / sum(sum(amount)) OVER (), 1) AS per_cent
FROM total_place_count
WHERE financial_year = '2023-24' AND place_type <> 'uk_residual'
GROUP BY place_basis, apportionment_key, residual
ORDER BY billion_pounds DESC;
