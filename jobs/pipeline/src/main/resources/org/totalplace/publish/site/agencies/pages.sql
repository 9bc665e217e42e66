-- Section: Agencies
-- Why: every body that the count or the payments have.
SELECT 'agencies.html' AS address, 'Agencies' AS title,
  'Every public body that spends in the count, or whose payments we hold.' AS description, max(financial_year) AS financial_year
FROM place_year;
