-- Files: england/orig.eng-21-22.xlsx, england/RO3_LA_Data_2024-25_data_by_LA.*
-- Gives: official/outturn_detail_line.csv
-- What: the lines of the forms RSX, RO2 and RO3: name, the service line that they belong to, and whether a line is a part of its total, of
--   which a part of another line, or the total.
-- Source: mhclg-revenue-outturn-ro3
-- Licence: OGL-UK-3.0
CREATE TABLE ro2 AS
SELECT DISTINCT CAST(n.text AS INTEGER) AS number, t.text AS line_name
FROM cells a
JOIN cells n ON n.file = a.file AND n.sheet = a.sheet AND n.row = a.row AND n.col > a.col
JOIN cells t ON t.file = a.file AND t.sheet = a.sheet AND t.row = a.row + 2 AND t.col = n.col
WHERE a.text = 'Row_no' AND TRY_CAST(n.text AS INTEGER) <= 90;

CREATE TABLE ro3 AS
WITH named AS (
  SELECT c.col, upper(regexp_extract(c.text, '^RO3-([a-z0-9-]+)-net-cur-exp$', 1)) AS line_code,
    regexp_replace(n.text, '( \[note [0-9]+\])? - Net Current Expenditure.*$', '') AS line_name
  FROM cells c
  JOIN cells e ON e.file = c.file AND e.sheet = c.sheet AND e.col = 1 AND e.text = 'E-code' AND e.row < c.row
  JOIN cells n ON n.file = c.file AND n.sheet = c.sheet AND n.row = e.row AND n.col = c.col
  WHERE c.text LIKE 'RO3-%-net-cur-exp'
  QUALIFY row_number() OVER (PARTITION BY c.col ORDER BY e.row) = 1
)
SELECT line_code, line_name, CASE WHEN line_name LIKE 'TOTAL %' THEN 'total'
    WHEN line_name LIKE '%of which%' OR line_name LIKE 'Subcategory:%' OR line_name LIKE '%Support for carer - %' THEN 'of_which'
    ELSE 'part' END AS role,
  CASE count(*) FILTER (line_name LIKE 'TOTAL %') OVER (ORDER BY col ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
    WHEN 3 THEN '330' WHEN 2 THEN '360' WHEN 1 THEN '390' END AS service_line_code
FROM named
WHERE line_name NOT LIKE '%(included %';

SELECT 'rsx' AS form, line_code, line_name, line_code AS service_line_code, 'total' AS role
FROM read_csv(getvariable('reference') || '/official/crosswalk/outturn_line.csv', header = true, all_varchar = true)
WHERE line_code IN ('190', '290', '330', '360', '390', '490', '509', '590', '599', '601', '602', '690', '698')
UNION ALL
SELECT 'ro2', CAST(number AS VARCHAR), line_name, '290', CASE number WHEN 90 THEN 'total' ELSE 'part' END FROM ro2
UNION ALL
SELECT 'ro3', line_code, line_name, service_line_code, role FROM ro3
