-- The thirteen Total Place pilots of 2010 as places: all public money in them, the first year of the count and 2023-24 (nominal pounds).
SELECT group_name,
  round(sum(amount) FILTER (financial_year = '2013-14') / 1e9, 1) AS billion_2013_14,
  round(sum(amount) FILTER (financial_year = '2023-24') / 1e9, 1) AS billion_2023_24,
  round(sum(per_head) FILTER (financial_year = '2023-24')) AS per_head_2023_24
FROM total_place_group
WHERE group_type = 'pilot'
GROUP BY group_name
ORDER BY group_name;
