-- Files: other-nations/local-gov-spending.json
-- Gives: official/outturn/northern-ireland-{financial_year}.csv
-- What: spending of the eleven councils of Northern Ireland by broad service, 2019-20 to 2023-24, as others took it by hand from reports of
--   the local government auditor. Weak: rounded to £100,000, services mapped with loss; from 2021-22 in prices of 2023-24 and about
--   twice as much as before, so under codes of their own.
-- Source: ni-local-government-auditor
-- Licence: OGL-UK-3.0
CREATE TABLE council AS
WITH authority AS (
  SELECT unnest(CAST(json_extract(content, '$.series.authorities.data') AS JSON[])) AS r FROM read_text(getvariable('json'))
)
SELECT r ->> 'code' AS body_code, r -> 'years' AS years, unnest(json_keys(r, '$.years')) AS financial_year
FROM authority
WHERE r ->> 'code' LIKE 'N09%';

CREATE TABLE service AS
SELECT * FROM (VALUES ('N-ENVIRONMENT', 'environment'), ('N-PLANNING', 'planning'), ('N-CULTURE', 'cultural'), ('N-CENTRAL', 'central'),
  ('N-TOTAL', 'totalService')) t(line_code, key);

WITH figure AS (
  SELECT financial_year, body_code, line_code || CASE WHEN financial_year >= '2021-22' THEN '-REAL-2023-24' ELSE '' END AS line_code,
    CAST(CAST(json_extract_string(years, '$."' || financial_year || '".' || key) AS DECIMAL(18, 3)) * 1000 AS BIGINT) AS amount
  FROM council, service
)
SELECT financial_year, body_code, line_code, amount
FROM figure
WHERE amount <> 0
