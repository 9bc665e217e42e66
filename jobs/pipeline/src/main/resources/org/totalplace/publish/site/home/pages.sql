-- Section: Home
-- Why: the first page: find a place, and see how far this can be trusted.
SELECT 'index.html' AS address, 'How much public money goes into this place?' AS title,
  'And from which bodies, for what, and what nobody can say: '
    || 'every authority of the United Kingdom, counted from what is published.' AS description,
  max(financial_year) AS financial_year
FROM place_year;
