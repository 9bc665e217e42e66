-- Section: Places
-- Why: one page for each authority that the count has, in the last year in which it was one; its dataset is what search engines read.
SELECT *, 'place/' || place_code || '/feed.xml' AS feed,
  json_object('@context', 'https://schema.org', '@type', 'Dataset', 'name', title, 'description', description, 'isAccessibleForFree', true,
    'license', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    'creator', json_object('@type', 'Organization', 'name', 'Total Place'),
    'spatialCoverage', json_object('@type', 'Place', 'name', place_name, 'identifier', place_code),
    'temporalCoverage', first_year[1:4] || '-04-01/' || (CAST(financial_year[1:4] AS INTEGER) + 1) || '-03-31',
    'distribution', [
      json_object('@type', 'DataDownload', 'encodingFormat', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'contentUrl', files || '.xlsx'),
      json_object('@type', 'DataDownload', 'encodingFormat', 'application/zip', 'contentUrl', files || '.zip')]) AS dataset
FROM (
  SELECT
    'place/' || place_code || '.html' AS address,
    place_name || ': public money, ' || financial_year AS title,
    'How much public money goes into ' || place_name || ', from which bodies, for what, and what nobody can say.' AS description,
    place_code, place_name, place_type, region_code, financial_year, coalesce(place_code_current, place_code) AS place_code_current,
    replace(place_type, '_', ' ') AS type_words, min(financial_year) OVER (PARTITION BY place_code) AS first_year,
    place_code || '/place-' || place_code || '-' || slug(place_name) AS files
  FROM place_year
  WHERE status <> 'residual'
  QUALIFY financial_year = max(financial_year) OVER (PARTITION BY place_code)
)
ORDER BY place_code;
