-- The published figures and the crosswalks, as they lie in reference-data. Money is whole pence from here on.
CREATE MACRO to_pence(pounds) AS CAST(pounds * 100 AS BIGINT);
CREATE MACRO to_pounds(pence) AS CAST(CAST(pence AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2));
-- 2013-14 begins in the middle of 2013 and ends on 31 March 2014
CREATE MACRO mid_year(financial_year) AS CAST(financial_year[1:4] AS INTEGER);
CREATE MACRO year_end(financial_year) AS make_date(mid_year(financial_year) + 1, 3, 31);

CREATE TABLE outturn AS
SELECT financial_year, body_code, line_code, to_pence(amount) AS amount
FROM read_csv(getvariable('reference') || '/official/outturn/*.csv', header = true,
  columns = {'financial_year': 'VARCHAR', 'body_code': 'VARCHAR', 'line_code': 'VARCHAR', 'amount': 'DECIMAL(18,2)'});

CREATE TABLE outturn_return AS
SELECT * FROM read_csv(getvariable('reference') || '/official/outturn_return.csv', header = true, nullstr = '',
  columns = {'financial_year': 'VARCHAR', 'body_code': 'VARCHAR', 'body_name': 'VARCHAR', 'body_class': 'VARCHAR',
    'place_code': 'VARCHAR', 'has_returned': 'BOOLEAN'});

CREATE TABLE cra AS
SELECT financial_year, region_code, line_code, to_pence(amount) AS amount
FROM read_csv(getvariable('reference') || '/official/cra/*.csv', header = true,
  columns = {'financial_year': 'VARCHAR', 'region_code': 'VARCHAR', 'line_code': 'VARCHAR', 'amount': 'DECIMAL(18,2)'});

CREATE TABLE cra_line AS
SELECT * FROM read_csv(getvariable('reference') || '/official/cra_line.csv', header = true,
  columns = {'line_code': 'VARCHAR', 'department': 'VARCHAR', 'organisation': 'VARCHAR', 'subfunction': 'VARCHAR',
    'cofog_level_1': 'VARCHAR', 'sector': 'VARCHAR', 'is_identifiable': 'BOOLEAN', 'capital_current': 'VARCHAR'});

CREATE TABLE line_crosswalk AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/outturn_line.csv', header = true, all_varchar = true);

CREATE TABLE body_crosswalk AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/outturn_body.csv', header = true, all_varchar = true);

CREATE TABLE organisation_crosswalk AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/cra_organisation.csv', header = true, all_varchar = true);

CREATE TABLE subfunction_crosswalk AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/cra_subfunction.csv', header = true, all_varchar = true);

CREATE TABLE placing_rule AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/placing.csv', header = true, all_varchar = true);

CREATE TABLE area_member AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/area_member.csv', header = true, all_varchar = true);

CREATE TABLE group_member AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/group_member.csv', header = true, nullstr = '',
  columns = {'group_type': 'VARCHAR', 'group_code': 'VARCHAR', 'group_name': 'VARCHAR', 'place_code': 'VARCHAR',
    'weight': 'DECIMAL(18,9)', 'valid_from': 'DATE', 'valid_to': 'DATE', 'boundary_date': 'DATE', 'source': 'VARCHAR'});

CREATE TABLE authority AS
SELECT * FROM read_csv(getvariable('reference') || '/places/authority.csv', header = true, nullstr = '', all_varchar = true);

CREATE TABLE population AS
SELECT * FROM read_csv(getvariable('reference') || '/places/population.csv', header = true,
  columns = {'place_code': 'VARCHAR', 'mid_year': 'INTEGER', 'population': 'BIGINT', 'is_estimated': 'BOOLEAN'});

CREATE TABLE population_by_age AS
SELECT * FROM read_csv(getvariable('reference') || '/places/population_by_age.csv', header = true,
  columns = {'place_code': 'VARCHAR', 'age_group': 'VARCHAR', 'population': 'BIGINT', 'is_estimated': 'BOOLEAN'});

CREATE TABLE published_note AS
SELECT * FROM read_csv(getvariable('reference') || '/official/reconciliation_note.csv', header = true, all_varchar = true);

-- the years that both ledgers of official figures have
CREATE TABLE financial_year AS
SELECT DISTINCT financial_year FROM cra
WHERE financial_year IN (SELECT financial_year FROM outturn);

CREATE TABLE region AS
SELECT DISTINCT area_code AS region_code, area_name AS region_name FROM area_member WHERE area_code LIKE 'E12%';

-- one row per body, line and year: whose it is and where it goes; a row for one line outranks that for all lines
CREATE TABLE body AS
SELECT y.financial_year, l.line_code, b.* EXCLUDE (line_code, from_year, to_year)
FROM body_crosswalk b
JOIN financial_year y
  ON y.financial_year >= coalesce(b.from_year, '') AND y.financial_year <= coalesce(b.to_year, '9999-99')
JOIN line_crosswalk l ON b.line_code IN ('*', l.line_code)
QUALIFY row_number() OVER (PARTITION BY y.financial_year, l.line_code, b.body_code ORDER BY b.line_code DESC) = 1;
