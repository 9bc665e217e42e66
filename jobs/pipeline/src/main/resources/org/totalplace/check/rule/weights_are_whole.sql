-- Reads: place_apportionment, place_overlap, place_spend_apportioned, place_weight
-- Gives: about VARCHAR, what VARCHAR
-- What: areas and authorities whose weights do not add up to 1, and authorities of an area without a weight.
-- Why: a weight too many counts money twice, one too few loses it.
WITH start AS (
  SELECT DISTINCT group_type, place_code, coalesce(valid_from_date, DATE '0001-01-01') AS day FROM place_overlap
)
SELECT 'place_weight ' || area_code || ' ' || financial_year AS about, 'add up to ' || sum(weight) AS what
FROM place_weight GROUP BY area_code, financial_year HAVING sum(weight) <> 1
UNION ALL
SELECT 'place_apportionment ' || apportionment_key || ' ' || area_code || ' ' || financial_year,
  'add up to ' || sum(weight)
FROM place_apportionment GROUP BY apportionment_key, area_code, financial_year HAVING sum(weight) <> 1
UNION ALL
SELECT 'place_overlap ' || o.group_type || ' ' || o.place_code || ' on ' || s.day, 'add up to ' || sum(o.weight)
FROM place_overlap o
JOIN start s ON s.group_type = o.group_type AND s.place_code = o.place_code
  AND s.day >= coalesce(o.valid_from_date, DATE '0001-01-01') AND s.day <= coalesce(o.valid_to_date, DATE '9999-12-31')
GROUP BY o.group_type, o.place_code, s.day HAVING sum(o.weight) <> 1
UNION ALL
SELECT DISTINCT 'place_spend_apportioned ' || area_code || ' ' || financial_year || ' ' || place_code, 'has no weight'
FROM place_spend_apportioned
ANTI JOIN place_weight USING (area_code, financial_year, place_code)
WHERE apportionment_key <> 'none'
ORDER BY about;
