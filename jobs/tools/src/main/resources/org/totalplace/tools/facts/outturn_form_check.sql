-- Files: england/council_spending.json
-- Gives: official/outturn_form_check.csv
-- What: the thirteen services of 2017-18 as the time series has them, the one year that both forms give: a check, never counted.
-- Source: mhclg-revenue-outturn-time-series
-- Licence: OGL-UK-3.0
CREATE TABLE service AS
SELECT * FROM (VALUES ('190', 'Education'), ('290', 'Highways_Transport'), ('330', 'Children_Social_Care'), ('360', 'Adult_Social_Care'),
  ('390', 'Public_Health'), ('490', 'Housing'), ('509', 'Culture'), ('590', 'Environment'), ('599', 'Planning'), ('601', 'Police'),
  ('602', 'Fire_Rescue'), ('690', 'Central_Services'), ('698', 'Other')) t(line_code, in_series);

CREATE TABLE body AS
SELECT coalesce(place_code, body_code) AS ons_code, body_code
FROM read_csv(getvariable('reference') || '/official/outturn_return.csv', header = true, all_varchar = true)
WHERE financial_year = '2017-18'
UNION
SELECT area_code, body_code
FROM read_csv(getvariable('reference') || '/official/crosswalk/outturn_body.csv', header = true, all_varchar = true)
WHERE line_code = '*' AND area_code IS NOT NULL
  AND coalesce(from_year, '') <= '2017-18' AND coalesce(to_year, '9999-99') >= '2017-18';

WITH record AS (
  SELECT unnest(CAST(content AS JSON[])) AS r FROM read_text(getvariable('json'))
), named AS (
  SELECT CASE r ->> 'ONS_code' WHEN 'E92000001' THEN 'ENGLAND' ELSE b.body_code END AS body_code, r
  FROM record LEFT JOIN body b ON b.ons_code = r ->> 'ONS_code'
  WHERE CAST(r ->> 'year_ending' AS INTEGER) = 201803
)
SELECT '2017-18' AS financial_year, body_code, line_code, CAST(CAST(r ->> in_series AS DECIMAL(18, 3)) * 1000 AS BIGINT) AS amount
FROM named, service
WHERE body_code IS NOT NULL AND CAST(r ->> in_series AS DECIMAL(18, 3)) <> 0
