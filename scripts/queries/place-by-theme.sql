-- What one place's public money is made of: Manchester in 2023-24, by theme.
-- per_head is pounds per resident; in_own_area is the part that is known for the place, the rest is apportioned from region or county.
SELECT t.theme_name, round(sum(c.amount) / 1e6, 1) AS million_pounds, round(sum(c.per_head)) AS per_head,
  round(100 * coalesce(sum(c.amount) FILTER (c.place_basis = 'payer_area'), 0) / sum(c.amount)) AS per_cent_in_own_area
FROM total_place_count c
JOIN theme t ON t.theme_code = c.cofog_division
WHERE c.place_name = 'Manchester' AND c.financial_year = '2023-24' AND c.residual = 'none'
GROUP BY t.theme_name
ORDER BY million_pounds DESC;
