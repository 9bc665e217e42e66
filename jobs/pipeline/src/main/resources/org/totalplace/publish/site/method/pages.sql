-- Section: Method
-- Why: what counts, once, where, and every check.
SELECT 'method.html' AS address, 'Method' AS title,
  'What counts, where it is counted, how what has no place is shared out, '
    || 'and every check that must hold before anything is published.' AS description, financial_year, place_code, place_name
FROM place_year WHERE status = 'complete'
ORDER BY financial_year DESC, place_code = 'E08000003' DESC, place_code LIMIT 1;
