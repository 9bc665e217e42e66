-- Files: england/RSX_*
-- Gives: official/outturn_detail/rsx-{financial_year}.csv
-- What: the thirteen services by authority of England with employees, running expenses and income, from the tables by authority.
--   Sums (expenditure, income, all services) are left out; England is the published total.
-- Source: mhclg-revenue-outturn-time-series
-- Licence: OGL-UK-3.0
CREATE TABLE service AS
SELECT unnest(['190', '290', '330', '360', '390', '490', '509', '590', '599', '601', '602', '690', '698']) AS line_code,
  generate_subscripts(['190', '290', '330', '360', '390', '490', '509', '590', '599', '601', '602', '690', '698'], 1) AS place;

CREATE TABLE measure AS
SELECT * FROM (VALUES ('employees', 0), ('running_expenses', 1), ('sales_fees_charges', 3), ('other_income', 4),
  ('net_current_expenditure', 6)) t(measure, place);

CREATE TABLE head AS
SELECT file, sheet, min(row) AS row FROM cells WHERE col = 1 AND text = 'E-code' GROUP BY file, sheet;

-- seven columns for each service, the first one says employees
CREATE TABLE first_column AS
SELECT c.file, c.sheet, min(c.col) AS col
FROM cells c JOIN head USING (file, sheet, row)
WHERE regexp_matches(c.text, '^Education services\s*-\s*Employees')
GROUP BY c.file, c.sheet;

CREATE TABLE body AS
SELECT c.file, c.sheet, c.row, CASE c.text WHEN 'Eng' THEN 'ENGLAND' ELSE c.text END AS body_code,
  min(c.row) FILTER (c.text = 'Eng') OVER (PARTITION BY c.file) AS last_row
FROM cells c JOIN head h ON h.file = c.file AND h.sheet = c.sheet AND c.row > h.row
WHERE c.col = 1;

WITH figure AS (
  SELECT b.file, regexp_extract(b.file, '[0-9]{4}-[0-9]{2}') AS financial_year, b.body_code, s.line_code, m.measure,
    CASE WHEN regexp_full_match(v.text, '-?[0-9,]+([.][0-9]+)?')
      THEN CAST(round(CAST(replace(v.text, ',', '') AS DECIMAL(28, 12)) * 1000, 2) AS DECIMAL(18, 2)) END AS amount
  FROM body b
  JOIN first_column f ON f.file = b.file AND f.sheet = b.sheet
  CROSS JOIN service s
  CROSS JOIN measure m
  JOIN cells v ON v.file = b.file AND v.sheet = b.sheet AND v.row = b.row AND v.col = f.col + 7 * (s.place - 1) + m.place
  WHERE b.row <= b.last_row AND (b.body_code = 'ENGLAND' OR regexp_full_match(b.body_code, 'E[0-9]{4}'))
)
SELECT financial_year, body_code, 'rsx' AS form, line_code, measure, regexp_replace(CAST(amount AS VARCHAR), '[.]00$', '') AS amount, file
FROM figure
WHERE amount <> 0
