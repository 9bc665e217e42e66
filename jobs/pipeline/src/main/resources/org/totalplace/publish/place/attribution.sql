-- Reads: line_sum, source, total_place_count
-- Gives: place_code VARCHAR, attribution VARCHAR
-- What: whom to name for the figures of a place: the publishers of its payments and of its official figures.
-- Why: a place's files are taken away from the release that has the table of sources.
SELECT DISTINCT place_code, trim(attribution) || ' (' || licence || ')' AS attribution
FROM (
  SELECT DISTINCT place_code, source_id FROM line_sum
  UNION
  SELECT DISTINCT place_code, source_id FROM total_place_count
)
JOIN source USING (source_id)
ORDER BY place_code, attribution;
