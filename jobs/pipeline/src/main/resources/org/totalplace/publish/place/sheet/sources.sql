-- Reads: line_sum, source, total_place_count
-- Gives: place_code VARCHAR, source VARCHAR, title VARCHAR, licence VARCHAR, attribution VARCHAR, where_to_find_it VARCHAR, status VARCHAR
-- What: sheet 11 of a place: whose files the figures come from, and under which licence.
-- Why: whoever passes the file on has to name them.
SELECT place_code, source_id AS source, title AS title, licence, trim(attribution) AS attribution,
  homepage AS where_to_find_it, CAST(NULL AS VARCHAR) AS status
FROM (
  SELECT DISTINCT place_code, source_id FROM line_sum
  UNION
  SELECT DISTINCT place_code, source_id FROM total_place_count
)
JOIN source USING (source_id)
ORDER BY place_code, source;
