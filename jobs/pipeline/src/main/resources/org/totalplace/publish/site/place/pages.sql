-- Section: Places
-- Why: one page for each authority that the count has, in the last year in which it was one.
SELECT
  'place/' || place_code || '.html' AS address,
  place_name || ': public money, ' || financial_year AS title,
  'How much public money goes into ' || place_name || ', from which bodies, for what, and what nobody can say.' AS description,
  place_code, place_name, place_type, region_code, financial_year, coalesce(place_code_current, place_code) AS place_code_current,
  replace(place_type, '_', ' ') AS type_words
FROM place_year
WHERE status <> 'residual'
QUALIFY financial_year = max(financial_year) OVER (PARTITION BY place_code)
ORDER BY place_code;
