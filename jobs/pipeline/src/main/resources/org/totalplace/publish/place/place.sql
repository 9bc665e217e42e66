-- Reads: place, place_spend, place_year, slug()
-- Gives: place_code VARCHAR, place_name VARCHAR, slug VARCHAR
-- What: the places that have files of their own: those of the count, and those whose bodies' payments are here.
-- Why: a nation or a region is not a place of one council, and its payees alone would be most of the release.
SELECT place_code, place_name, slug(place_name) AS slug
FROM place
WHERE place_code IN (SELECT place_code FROM place_year WHERE status <> 'residual')
  OR (
    place_code IN (SELECT place_code FROM place_spend WHERE place_basis = 'payer_area')
    AND place_type NOT IN ('nation', 'country', 'region', 'none')
  )
ORDER BY place_code;
