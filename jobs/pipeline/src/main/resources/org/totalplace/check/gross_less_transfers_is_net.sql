-- Reads place_spend. Gives rows that do not close. Why: the three figures stand side by side everywhere.
SELECT place_code || ' ' || place_basis || ' ' || coalesce(CAST(month AS VARCHAR), 'no month') AS about,
  gross || ' - ' || transfers || ' is not ' || net AS what
FROM place_spend
WHERE gross - transfers <> net
ORDER BY about, what
LIMIT 100;
