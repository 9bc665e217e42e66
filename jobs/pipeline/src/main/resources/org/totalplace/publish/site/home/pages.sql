-- Section: Home
-- Why: the first page: find a place, and see how far this can be trusted.
SELECT 'index.html' AS address, 'How much public money goes into this place?' AS title,
  'And from which bodies, for what, and what nobody can say: '
    || 'every authority of the United Kingdom, counted from what is published.' AS description,
  max(financial_year) AS financial_year,
  json_object('@context', 'https://schema.org', '@type', 'Dataset', 'name', 'Total Place: public money by place, agency and theme',
    'description', 'Official accounts of public money by area, each pound once, and payments that public bodies publish, '
      || 'with what is not known.',
    'isAccessibleForFree', true, 'license', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    'creator', json_object('@type', 'Organization', 'name', 'Total Place'), 'spatialCoverage', 'United Kingdom',
    'temporalCoverage', min(financial_year)[1:4] || '-04-01/' || (CAST(max(financial_year)[1:4] AS INTEGER) + 1) || '-03-31',
    'distribution', [
      json_object('@type', 'DataDownload', 'encodingFormat', 'application/vnd.duckdb', 'contentUrl', '../total-place.duckdb'),
      json_object('@type', 'DataDownload', 'encodingFormat', 'application/json', 'contentUrl', '../datapackage.json')]) AS dataset
FROM place_year;
