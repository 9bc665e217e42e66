-- The thirteen Total Place pilots of 2010 as places: all public money in them, first and last year of the count (nominal pounds).
SELECT group_name,
  round(sum(amount) FILTER (financial_year = '2013-14') / 1e9, 1) AS billion_2013_14,
  round(sum(amount) FILTER (financial_year = '2017-18') / 1e9, 1) AS billion_2017_18,
  round(sum(per_head) FILTER (financial_year = '2017-18')) AS per_head_2017_18
FROM total_place_group
WHERE group_type = 'pilot'
GROUP BY group_name
ORDER BY group_name;
