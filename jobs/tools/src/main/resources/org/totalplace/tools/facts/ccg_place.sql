-- Files: official/ccg_allocations.csv
-- Gives: official/ccg_place.csv
-- What: clinical commissioning groups of 2018-19 that have the name of one authority of that time, and so its area.
-- Source: nhs-england-ccg-allocations
-- Licence: OGL-UK-3.0
CREATE MACRO plain(name) AS replace(regexp_replace(lower(name), '^(city of )|( council|, city of|, county of)$', '', 'g'), '&', 'and');

SELECT DISTINCT c.text AS body_name, p.place_code
FROM cells c
JOIN read_csv(getvariable('reference') || '/places/places.csv', header = true, nullstr = '', all_varchar = true) p
  ON plain(regexp_extract(c.text, '^NHS (.*) CCG$', 1)) = plain(p.place_name)
WHERE c.col = 1 AND p.is_count_area = 'true' AND p.country_code = 'E92000001' AND p.level = 'single'
  AND coalesce(p.valid_from, '') <= '2018-04-01' AND coalesce(p.valid_to, '9999') > '2018-04-01'
