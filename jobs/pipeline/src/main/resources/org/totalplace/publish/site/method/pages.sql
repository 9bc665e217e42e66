-- Section: Method
-- Why: what counts, once, where, and every check.
SELECT 'method.html' AS address, 'Method' AS title,
  'What counts, where it is counted, how what has no place is shared out, '
    || 'and every check that must hold before anything is published.' AS description, max(financial_year) AS financial_year FROM place_year;
