-- Reads: body, reference
-- Writes: outturn_detail
-- What: employees, running expenses, income and net of each service or line, as the returns of England have them.
-- Why: they say what a council does itself, which no list of payments can; never added to the count, whose net they split.
CREATE TABLE outturn_detail AS
SELECT d.financial_year, d.body_code, coalesce(b.body_name, d.body_code) AS body_name, b.agency_id, nullif(b.area_code, '') AS place_code,
  d.form, d.line_code, l.line_name, l.service_line_code AS service_line, l.role, d.measure, d.amount
FROM read_csv(getvariable('reference') || '/official/outturn_detail/*.csv', header = true,
  columns = {'financial_year': 'VARCHAR', 'body_code': 'VARCHAR', 'form': 'VARCHAR', 'line_code': 'VARCHAR', 'measure': 'VARCHAR',
    'amount': 'DECIMAL(18,2)'}) d
JOIN read_csv(getvariable('reference') || '/official/outturn_detail_line.csv', header = true, all_varchar = true) l USING (form, line_code)
LEFT JOIN body b ON b.financial_year = d.financial_year AND b.body_code = d.body_code AND b.line_code = l.service_line_code;
