-- Files: england/RSX_2023-24_data_by_LA.*, england/RSX_LA_Data_2024-25_data_by_LA.*
-- Gives: official/outturn_return.csv
-- What: every body of every year and whether it made a return. The years of the older form stay as they are; later years and other nations
--   have the bodies with figures, and those that the tables by authority list without one.
-- Source: mhclg-revenue-outturn-time-series
-- Licence: OGL-UK-3.0
CREATE TABLE older AS
SELECT * FROM read_csv(getvariable('reference') || '/official/outturn_return.csv', header = true, all_varchar = true)
WHERE financial_year <= '2017-18' AND body_code LIKE 'E%';

CREATE TABLE body AS
SELECT body_code, body_name, area_code, coalesce(from_year, '') AS from_year, coalesce(to_year, '9999-99') AS to_year
FROM read_csv(getvariable('reference') || '/official/crosswalk/outturn_body.csv', header = true, all_varchar = true)
WHERE line_code = '*';

CREATE TABLE listed AS
SELECT DISTINCT financial_year, body_code, true AS has_returned
FROM read_csv(getvariable('reference') || '/official/outturn/*.csv', header = true, all_varchar = true)
WHERE financial_year > '2017-18' OR body_code NOT LIKE 'E%';

-- a cell without a figure: [x]
INSERT INTO listed
SELECT DISTINCT regexp_extract(b.file, '[0-9]{4}-[0-9]{2}') AS financial_year, b.text, false
FROM cells b
JOIN cells v ON v.file = b.file AND v.sheet = b.sheet AND v.row = b.row AND v.text = '[x]'
WHERE b.col = 1 AND regexp_full_match(b.text, 'E[0-9]{4}')
  AND (financial_year, b.text) NOT IN (SELECT (financial_year, body_code) FROM listed);

SELECT * FROM older
UNION ALL
SELECT l.financial_year, l.body_code, coalesce(b.body_name, l.body_code) AS body_name,
  CASE WHEN b.body_code IS NULL THEN '' WHEN l.body_code LIKE 'SJB-%' THEN 'joint_board' WHEN l.body_code NOT LIKE 'E%' THEN 'council'
    WHEN b.area_code LIKE 'E06%' THEN 'UA' WHEN b.area_code LIKE 'E07%' THEN 'SD' WHEN b.area_code LIKE 'E08%' THEN 'MD'
    WHEN b.area_code LIKE 'E09%' THEN 'L' WHEN b.area_code LIKE 'E10%' THEN 'SC' ELSE 'O' END AS body_class,
  b.area_code AS place_code, CAST(l.has_returned AS VARCHAR) AS has_returned
FROM listed l
LEFT JOIN body b ON b.body_code = l.body_code AND l.financial_year BETWEEN b.from_year AND b.to_year
