-- Files: england/RO3_LA_Data_2024-25_data_by_LA.*
-- Gives: official/outturn_detail/ro3-{financial_year}.csv
-- What: social care and public health by authority of England and line of the form RO3, 2024-25, with employees, running expenses and
--   income; a line code is the one of the hidden row of the table. Sums and what is only said to be included in another total are left out.
-- Source: mhclg-revenue-outturn-ro3
-- Licence: OGL-UK-3.0
CREATE TABLE measure AS
SELECT * FROM (VALUES ('employees', 'empl'), ('running_expenses', 'run-exp'), ('sales_fees_charges', 'sfc'), ('other_income', 'oth-inc'),
  ('net_current_expenditure', 'net-cur-exp')) t(measure, ending);

CREATE TABLE head AS
SELECT file, sheet, min(row) AS row FROM cells WHERE col = 1 AND text = 'E-code' GROUP BY file, sheet;

CREATE TABLE line AS
SELECT c.file, c.sheet, c.col, upper(regexp_extract(c.text, '^RO3-([a-z0-9-]+)-' || m.ending || '$', 1)) AS line_code, m.measure
FROM cells c
JOIN measure m ON c.text LIKE 'RO3-%-' || m.ending
JOIN head h ON h.file = c.file AND h.sheet = c.sheet
JOIN cells n ON n.file = c.file AND n.sheet = c.sheet AND n.row = h.row AND n.col = c.col
WHERE n.text NOT LIKE '%(included %' AND c.text NOT LIKE 'RO3-%mem-%';

CREATE TABLE body AS
SELECT c.file, c.sheet, c.row, CASE c.text WHEN 'Eng' THEN 'ENGLAND' ELSE c.text END AS body_code,
  min(c.row) FILTER (c.text = 'Eng') OVER (PARTITION BY c.file) AS last_row
FROM cells c JOIN head h ON h.file = c.file AND h.sheet = c.sheet AND c.row > h.row
WHERE c.col = 1;

WITH figure AS (
  SELECT b.file, regexp_extract(b.file, '[0-9]{4}-[0-9]{2}') AS financial_year, b.body_code, l.line_code, l.measure,
    CASE WHEN regexp_full_match(v.text, '-?[0-9,]+([.][0-9]+)?(E-?[0-9]+)?')
      THEN CAST(round(CAST(replace(v.text, ',', '') AS DECIMAL(28, 12)) * 1000, 2) AS DECIMAL(18, 2)) END AS amount
  FROM body b
  JOIN line l ON l.file = b.file AND l.sheet = b.sheet
  JOIN cells v ON v.file = b.file AND v.sheet = b.sheet AND v.row = b.row AND v.col = l.col
  WHERE b.row <= b.last_row AND (b.body_code = 'ENGLAND' OR regexp_full_match(b.body_code, 'E[0-9]{4}'))
)
SELECT financial_year, body_code, 'ro3' AS form, line_code, measure, regexp_replace(CAST(amount AS VARCHAR), '[.]00$', '') AS amount, file
FROM figure
WHERE amount <> 0
