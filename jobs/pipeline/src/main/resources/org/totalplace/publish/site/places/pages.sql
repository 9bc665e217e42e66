-- Section: Places
-- Why: every place of the count, by region, without a ranking.
SELECT 'places.html' AS address, 'Places' AS title,
  'Every authority, county, region, combined authority, police force area, '
    || 'integrated care board and pilot that the count has.' AS description,
  max(financial_year) AS financial_year
FROM place_year;
