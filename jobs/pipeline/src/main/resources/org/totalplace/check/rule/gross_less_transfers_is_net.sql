-- Reads: place_spend
-- Gives: about VARCHAR, what VARCHAR
-- What: rows that do not close.
-- Why: the four figures stand side by side everywhere.
SELECT place_code || ' ' || place_basis || ' ' || coalesce(CAST(month AS VARCHAR), 'no month') AS about,
  gross || ' - ' || transfers || ' - ' || unitemised || ' is not ' || net AS what
FROM place_spend
WHERE gross - transfers - unitemised <> net
ORDER BY about, what
LIMIT 100;
