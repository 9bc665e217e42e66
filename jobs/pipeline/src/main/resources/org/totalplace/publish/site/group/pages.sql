-- Section: Places
-- Why: counties, regions, combined authorities, police force areas, care boards and pilots: sums of authorities that overlap.
SELECT 'group/' || group_type || '-' || group_code || '.html' AS address, group_name
  || ' (' || replace(group_type, '_', ' ') || '): public money, ' || financial_year AS title,
  'The sum of its ' || max(places) || ' authorities. Groups of different kinds overlap: never add them.' AS description,
  group_type, group_code, group_name, financial_year, group_code AS place_code, group_name AS place_name
FROM total_place_group
GROUP BY group_type, group_code, group_name, financial_year
QUALIFY financial_year = max(financial_year) OVER (PARTITION BY group_type, group_code)
ORDER BY group_type, group_code;
