-- Files: england/council_spending.json, england/uk_council_finance_*.json, england/uk_la_tree_2023.json, england/RSX_2023-24_data_by_LA.*,
--   england/RSX_LA_Data_2024-25_data_by_LA.*
-- Gives: official/outturn/{financial_year}.csv
-- What: net current expenditure by authority and service of England from 2018-19, under the line codes of the older form, with
--   the published totals of England. Each year from its last complete publication: the time series for 2018-19 to 2022-23 (the tables
--   by authority of 2021-22 and 2022-23 lack four returns each that came later), the tables by authority for 2023-24 and 2024-25.
--   Line 749 is published from 2022-23; line 710 is what it has beside the thirteen services.
-- Source: mhclg-revenue-outturn-time-series
-- Licence: OGL-UK-3.0
CREATE MACRO bare(path) AS regexp_extract(path, '[^/\\]+$');
CREATE MACRO pounds(thousands) AS CAST(round(CAST(thousands AS DECIMAL(28, 12)) * 1000, 2) AS DECIMAL(18, 2));

CREATE TABLE service AS
SELECT * FROM (VALUES
  ('190', 1, 'Education', 'Education', 'Education Services'),
  ('290', 2, 'Highways_Transport', 'Highways & Transport', 'Highways and Transport'),
  ('330', 3, 'Children_Social_Care', 'Children''s Social Care', 'Children''s Social Care'),
  ('360', 4, 'Adult_Social_Care', 'Adult Social Care', 'Adult Social Care'),
  ('390', 5, 'Public_Health', 'Public Health', 'Public Health'),
  ('490', 6, 'Housing', 'Housing Services', 'Housing Services'),
  ('509', 7, 'Culture', 'Cultural & Related', 'Cultural and Related Services'),
  ('590', 8, 'Environment', 'Environmental & Regulatory', 'Environmental and Regulatory Services'),
  ('599', 9, 'Planning', 'Planning & Development', 'Planning and Development'),
  ('601', 10, 'Police', 'Police', 'Police Services'),
  ('602', 11, 'Fire_Rescue', 'Fire & Rescue', 'Fire and Rescue Services'),
  ('690', 12, 'Central_Services', 'Central Services', 'Central Services'),
  ('698', 13, 'Other', 'Other Services', 'Other Services'),
  ('699', 14, 'Total', NULL, NULL)) t(line_code, place, in_series, in_finance, in_tree);

CREATE TABLE json_file AS
SELECT bare(filename) AS file, content FROM read_text(getvariable('json'));

-- tables by authority: England ends the first block, a second repeats the sums of the classes
CREATE TABLE by_authority AS
WITH head AS (
  SELECT file, sheet, min(row) AS row FROM cells WHERE col = 1 AND text = 'E-code' GROUP BY file, sheet
), measure AS (
  SELECT c.file, c.sheet, c.col, row_number() OVER (PARTITION BY c.file ORDER BY c.col) AS place
  FROM cells c JOIN head USING (file, sheet, row)
  WHERE c.text LIKE '%Net Current Expenditure%'
), body AS (
  SELECT c.file, c.sheet, c.row, CASE c.text WHEN 'Eng' THEN 'ENGLAND' ELSE c.text END AS body_code,
    min(c.row) FILTER (c.text = 'Eng') OVER (PARTITION BY c.file) AS last_row
  FROM cells c JOIN head h ON h.file = c.file AND h.sheet = c.sheet AND c.row > h.row
  WHERE c.col = 1
)
SELECT b.file, regexp_extract(b.file, '[0-9]{4}-[0-9]{2}') AS financial_year, b.body_code, o.text AS ons_code, s.line_code,
  CASE WHEN regexp_full_match(v.text, '-?[0-9,]+([.][0-9]+)?') THEN pounds(replace(v.text, ',', '')) END AS amount
FROM body b
JOIN cells o ON o.file = b.file AND o.sheet = b.sheet AND o.row = b.row AND o.col = 2
JOIN measure m ON m.file = b.file AND m.sheet = b.sheet
JOIN service s USING (place)
JOIN cells v ON v.file = b.file AND v.sheet = b.sheet AND v.row = b.row AND v.col = m.col
WHERE b.row <= b.last_row AND (b.body_code = 'ENGLAND' OR regexp_full_match(b.body_code, 'E[0-9]{4}'));

-- which body a code of the time series is: as the tables by authority say, or as the crosswalk does for bodies that have ended
CREATE TABLE code AS
WITH known AS (
  SELECT DISTINCT ons_code, body_code FROM by_authority
  UNION ALL
  SELECT DISTINCT area_code, body_code
  FROM read_csv(getvariable('reference') || '/official/crosswalk/outturn_body.csv', header = true, all_varchar = true)
  WHERE area_code IS NOT NULL AND line_code = '*' AND area_code NOT IN (SELECT ons_code FROM by_authority)
)
SELECT ons_code, min(body_code) AS body_code FROM known GROUP BY ons_code HAVING count(DISTINCT body_code) = 1;

-- the time series, second edition: three rows in four are authorities, the rest are classes
CREATE TABLE series AS
WITH record AS (
  SELECT file, unnest(CAST(content AS JSON[])) AS r FROM json_file WHERE file = 'council_spending.json'
), named AS (
  SELECT file, CAST(r ->> 'year_ending' AS INTEGER) // 100 AS year, r ->> 'ONS_code' AS ons_code, r FROM record
)
SELECT n.file, (n.year - 1) || '-' || lpad(CAST(n.year % 100 AS VARCHAR), 2, '0') AS financial_year, c.body_code, s.line_code,
  pounds(n.r ->> s.in_series) AS amount
FROM named n
JOIN code c USING (ons_code)
CROSS JOIN service s;

-- the time series, third edition: bodies that made a return, and sums of classes
CREATE TABLE finance AS
SELECT f.file, f.content ->> 'fiscal_year_label' AS financial_year, unnest(CAST(f.content -> 'councils' AS JSON[])) AS r
FROM json_file f WHERE f.file LIKE 'uk_council_finance_%';

CREATE TABLE figure AS
SELECT * FROM series WHERE financial_year BETWEEN '2018-19' AND '2021-22'
UNION ALL
SELECT f.file, f.financial_year, f.r ->> 'lgf_code', s.line_code,
  CAST(json_extract_string(f.r -> 'services_net_gbp', '$."' || s.in_finance || '"') AS DECIMAL(18, 2))
FROM finance f, service s
WHERE f.financial_year = '2022-23' AND f.r ->> 'status' = 'submitted' AND s.in_finance IS NOT NULL
UNION ALL
SELECT t.file, '2022-23', 'ENGLAND', coalesce(s.line_code, '699'), CAST(t.r ->> 'value' AS DECIMAL(18, 2))
FROM (
  SELECT file, unnest(CAST(content -> 'children' AS JSON[])) AS r FROM json_file WHERE file LIKE 'uk_la_tree_%'
  UNION ALL
  SELECT file, content FROM json_file WHERE file LIKE 'uk_la_tree_%'
) t
LEFT JOIN service s ON s.in_tree = t.r ->> 'name'
UNION ALL
SELECT file, financial_year, body_code, line_code, amount FROM by_authority
UNION ALL
SELECT file, financial_year, CASE r ->> 'status' WHEN 'submitted' THEN r ->> 'lgf_code' ELSE 'ENGLAND' END AS body_code, '749',
  sum(CAST(r ->> 'net_current_expenditure_gbp' AS DECIMAL(18, 2)))
FROM finance
WHERE r ->> 'status' = 'submitted' OR r ->> 'lgf_code' IN ('UA', 'SD', 'MD', 'LB', 'SC', 'O')
GROUP BY file, financial_year, body_code;

INSERT INTO figure
SELECT t.file, t.financial_year, t.body_code, '710', t.amount - sum(f.amount)
FROM figure t
JOIN figure f ON f.financial_year = t.financial_year AND f.body_code = t.body_code AND f.line_code NOT IN ('699', '749')
WHERE t.line_code = '749'
GROUP BY t.file, t.financial_year, t.body_code, t.amount;

SELECT financial_year, body_code, line_code, regexp_replace(CAST(CAST(amount AS DECIMAL(18, 2)) AS VARCHAR), '[.]00$', '') AS amount, file
FROM figure
WHERE amount <> 0
