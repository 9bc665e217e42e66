-- Section: Themes
-- Why: one division, everywhere.
SELECT 'theme/' || theme_code || '.html' AS address, theme_name || ', ' || (SELECT max(financial_year) FROM place_year) AS title,
  'Public money for ' || lower(theme_name) || ': which bodies spend it, how much of it has a place, and what payments say.' AS description,
  theme_code, theme_name, (SELECT max(financial_year) FROM place_year) AS financial_year
FROM theme WHERE theme_code IN (SELECT cofog_division FROM place_theme_year) ORDER BY theme_code;
