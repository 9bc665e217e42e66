-- Section: Themes
-- Why: the ten divisions of COFOG.
SELECT 'themes.html' AS address, 'Themes' AS title,
  'What the money is for: the ten divisions of COFOG, which sum to the whole.' AS description, max(financial_year) AS financial_year
    FROM place_year;
