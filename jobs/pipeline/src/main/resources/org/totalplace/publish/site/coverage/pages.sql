-- Section: Coverage
-- Why: what is there and what is missing.
SELECT 'coverage.html' AS address, 'Coverage: what is there and what is missing' AS title,
  'Absence of data is never absence of spending.' AS description, max(financial_year) AS financial_year FROM place_year;
