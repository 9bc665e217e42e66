-- Files: england/orig.eng-*.xlsx
-- Gives: official/outturn_detail/ro2-{financial_year}.csv
-- What: highways and transport by authority of England and line of the form RO2, 2018-19 to 2021-22: the lines up to the total (90),
--   with employees, running expenses and income. Sums and the analyses below the total are left out.
-- Source: mhclg-revenue-outturn-ro2
-- Licence: OGL-UK-3.0
CREATE TABLE measure AS
SELECT * FROM (VALUES ('employees', '1'), ('running_expenses', '2'), ('sales_fees_charges', '4'), ('other_income', '5'),
  ('net_current_expenditure', '7')) t(measure, number);

-- the two rows above the names say which line and which column of the form a column is
CREATE TABLE line AS
SELECT n.file, n.sheet, n.col, n.text AS line_code, m.measure
FROM cells a
JOIN cells n ON n.file = a.file AND n.sheet = a.sheet AND n.row = a.row AND n.col > a.col
JOIN cells c ON c.file = a.file AND c.sheet = a.sheet AND c.row = a.row + 1 AND c.col = n.col
JOIN measure m ON m.number = c.text
WHERE a.text = 'Row_no' AND TRY_CAST(n.text AS INTEGER) <= 90;

CREATE TABLE body AS
SELECT file, sheet, row,
  CASE WHEN regexp_full_match(any_value(text) FILTER (col = 1), 'E[0-9]{4}') THEN any_value(text) FILTER (col = 1)
    WHEN bool_or(text = 'ENGLAND') THEN 'ENGLAND' END AS body_code
FROM cells
WHERE col <= 3
GROUP BY file, sheet, row;

WITH figure AS (
  SELECT b.file, '20' || regexp_extract(b.file, '([0-9]{2}-[0-9]{2})[.]', 1) AS financial_year, b.body_code, l.line_code, l.measure,
    CASE WHEN regexp_full_match(v.text, '-?[0-9]+([.][0-9]+)?(E-?[0-9]+)?')
      THEN CAST(round(CAST(v.text AS DECIMAL(28, 12)) * 1000, 2) AS DECIMAL(18, 2)) END AS amount
  FROM body b
  JOIN line l ON l.file = b.file AND l.sheet = b.sheet
  JOIN cells v ON v.file = b.file AND v.sheet = b.sheet AND v.row = b.row AND v.col = l.col
  WHERE b.body_code IS NOT NULL
)
SELECT financial_year, body_code, 'ro2' AS form, line_code, measure, regexp_replace(CAST(amount AS VARCHAR), '[.]00$', '') AS amount, file
FROM figure
WHERE amount <> 0
