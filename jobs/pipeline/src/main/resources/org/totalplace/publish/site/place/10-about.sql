-- Title: What {place_name} is
-- Ledger: none
-- Columns: what text "What"; is_what text "Is"
-- Table: open
-- Empty: The register says nothing of this place.
-- Counted: From the register of places, dated. Codes are those of the Office for National Statistics.
SELECT n, what, is_what FROM (
  SELECT 1 AS n, 'Kind of place' AS what, replace(place_type, '_', ' ') AS is_what FROM place WHERE place_code = $place_code
  UNION ALL SELECT 2, 'Code', place_code || ', from ' || coalesce(strftime(valid_from_date, '%Y-%m-%d'), 'before our register begins')
      || coalesce(' to ' || strftime(valid_to_date, '%Y-%m-%d'), '') FROM place WHERE place_code = $place_code
  UNION ALL SELECT 3, 'Lies in', region.place_name FROM place p
    JOIN place region ON region.place_code = coalesce(p.county_code, p.region_code) WHERE p.place_code = $place_code
  UNION ALL SELECT 4, 'Region or nation', region.place_name FROM place p JOIN place region ON region.place_code = p.region_code
    WHERE p.place_code = $place_code AND p.county_code IS NOT NULL
  UNION ALL SELECT 5, 'Today part of', now.place_name FROM place p JOIN place now ON now.place_code = p.place_code_current
    WHERE p.place_code = $place_code AND p.place_code_current <> p.place_code
  UNION ALL SELECT 6, 'Made of', string_agg(DISTINCT was.place_name, ', ' ORDER BY was.place_name) FROM place was
    WHERE was.place_code_current = $place_code AND was.place_code <> $place_code HAVING count(*) > 0)
ORDER BY n, is_what;
