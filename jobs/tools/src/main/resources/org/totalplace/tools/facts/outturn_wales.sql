-- Files: other-nations/local-gov-spending.json, other-nations/orig.wal.trans.22.csv
-- Gives: official/outturn/wales-{financial_year}.csv
-- What: revenue outturn of the 22 councils of Wales by service from 2013-14, as others compiled it from StatsWales; the total of Wales for
--   roads and transport to 2021-22 from StatsWales itself. Housing holds housing benefit. Police and fire have accounts of their own.
-- Source: statswales-revenue-outturn
-- Licence: OGL-UK-3.0
CREATE MACRO pounds(thousands) AS CAST(round(CAST(thousands AS DECIMAL(28, 12)) * 1000, 2) AS DECIMAL(18, 2));

CREATE TABLE council AS
WITH authority AS (
  SELECT unnest(CAST(json_extract(content, '$.series.authorities.data') AS JSON[])) AS r FROM read_text(getvariable('json'))
)
SELECT r ->> 'code' AS body_code, r -> 'years' AS years, unnest(json_keys(r, '$.years')) AS financial_year
FROM authority
WHERE r ->> 'code' LIKE 'W06%';

CREATE TABLE service AS
SELECT * FROM (VALUES ('W-EDUCATION', 'education'), ('W-TRANSPORT', 'transport'), ('W-SOCIAL-SERVICES', 'adultSocialCare'),
  ('W-HOUSING', 'housing'), ('W-CULTURE', 'cultural'), ('W-ENVIRONMENT', 'environment'), ('W-PLANNING', 'planning'),
  ('W-CENTRAL', 'central'), ('W-TOTAL', 'totalService')) t(line_code, key);

WITH figure AS (
  SELECT financial_year, body_code, line_code, pounds(json_extract_string(years, '$."' || financial_year || '".' || key)) AS amount,
    'local-gov-spending.json' AS file
  FROM council, service
  UNION ALL
  SELECT regexp_extract(y.text, '[0-9]{4}-[0-9]{2}'), 'WALES', 'W-TRANSPORT',
    CASE WHEN regexp_full_match(v.text, '-?[0-9]+([.][0-9]+)?') THEN pounds(v.text) END, v.file
  FROM cells y
  JOIN cells v ON v.row = 2 AND v.col = y.col
  WHERE y.row = 1 AND regexp_matches(y.text, '^[0-9]{4}-')
)
SELECT financial_year, body_code, line_code, regexp_replace(CAST(amount AS VARCHAR), '[.]00$', '') AS amount, file
FROM figure
WHERE financial_year >= '2013-14' AND amount <> 0
