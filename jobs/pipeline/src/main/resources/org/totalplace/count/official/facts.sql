-- Reads: outturn_read, reference
-- Writes: to_pence(), to_pounds(), mid_year(), year_end(), is_total(), dataset, outturn, outturn_return, cra_shipped, cra_edition, cra,
--   cra_line, line_crosswalk, body_crosswalk, register, organisation_crosswalk, subfunction_crosswalk, placing_rule,
--   placing_alternative, published_note, financial_year, counted_span, region, body, ccg_allocation, outturn_use
-- What: the published figures, as they ship or as they were read from a file, the crosswalks, and the years that both
--   ledgers have; money is whole pence from here on.
-- Why: what was read replaces what ships, and every later file must work on the same figures.
CREATE MACRO to_pence(pounds) AS CAST(pounds * 100 AS BIGINT);
CREATE MACRO to_pounds(pence) AS CAST(CAST(pence AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2));
-- 2013-14 begins in the middle of 2013 and ends on 31 March 2014
CREATE MACRO mid_year(financial_year) AS CAST(financial_year[1:4] AS INTEGER);
CREATE MACRO year_end(financial_year) AS make_date(mid_year(financial_year) + 1, 3, 31);

-- a published total has the name of its nation where bodies have a code
CREATE MACRO is_total(body_code) AS regexp_full_match(body_code, '[A-Z ]+');

-- which file each shipped table was made from
CREATE TABLE dataset AS
SELECT * FROM read_csv(getvariable('reference') || '/official/dataset.csv', header = true, all_varchar = true);

-- a year that was read from a file (outturn_read) replaces the same year of the same source as it ships
CREATE TABLE outturn AS
WITH shipped AS (
  SELECT s.* EXCLUDE (filename), 'outturn/' || regexp_extract(filename, '([^/\\]+)[.]csv$', 1) AS dataset
  FROM read_csv(getvariable('reference') || '/official/outturn/*.csv', header = true, filename = true,
    columns = {'financial_year': 'VARCHAR', 'body_code': 'VARCHAR', 'line_code': 'VARCHAR', 'amount': 'DECIMAL(18,2)'}) s
)
SELECT d.source_id, s.financial_year, s.body_code, s.line_code, to_pence(s.amount) AS amount, d.file AS file_name, d.sha256 AS file_sha256
FROM shipped s
LEFT JOIN (FROM dataset QUALIFY row_number() OVER (PARTITION BY dataset ORDER BY file) = 1) d USING (dataset)
WHERE (d.source_id, s.financial_year) NOT IN (SELECT (source_id, financial_year) FROM outturn_read WHERE table_name = 'outturn')
UNION ALL
SELECT source_id, financial_year, body_code, line_code, to_pence(amount), file_name, file_sha256
FROM outturn_read WHERE table_name = 'outturn' AND amount <> 0;

CREATE TABLE outturn_return AS
SELECT * FROM read_csv(getvariable('reference') || '/official/outturn_return.csv', header = true, nullstr = '',
  columns = {'financial_year': 'VARCHAR', 'body_code': 'VARCHAR', 'body_name': 'VARCHAR', 'body_class': 'VARCHAR',
    'place_code': 'VARCHAR', 'has_returned': 'BOOLEAN'})
WHERE (financial_year, body_code[1:1]) NOT IN (SELECT (financial_year, body_code[1:1]) FROM outturn_read WHERE table_name = 'outturn')
UNION ALL
SELECT financial_year, body_code, coalesce(any_value(body_name), body_code), any_value(body_class),
  any_value(CASE WHEN regexp_full_match(place_code, '[EKNSW][0-9]{8}') THEN place_code END), bool_or(amount IS NOT NULL)
FROM outturn_read WHERE table_name = 'outturn' GROUP BY financial_year, body_code;

-- an edition of the analysis gives five years: the latest edition that has a year has it
CREATE TABLE cra_shipped AS
SELECT financial_year, region_code, line_code, to_pence(amount) AS amount, regexp_extract(filename, '([^/\\]+)[.]csv$', 1) AS edition
FROM read_csv(getvariable('reference') || '/official/cra/*.csv', header = true, filename = true,
  columns = {'financial_year': 'VARCHAR', 'region_code': 'VARCHAR', 'line_code': 'VARCHAR', 'amount': 'DECIMAL(18,2)'});

CREATE TABLE cra_edition AS
SELECT * FROM (
  SELECT DISTINCT financial_year, edition, false AS is_read FROM cra_shipped
  UNION ALL
  SELECT DISTINCT financial_year, coalesce(edition, ''), true FROM outturn_read WHERE table_name = 'analysis'
)
QUALIFY row_number() OVER (PARTITION BY financial_year ORDER BY edition DESC, is_read DESC) = 1;

CREATE TABLE cra AS
SELECT d.source_id, s.* EXCLUDE (edition), d.file AS file_name, d.sha256 AS file_sha256
FROM cra_shipped s
SEMI JOIN (FROM cra_edition WHERE NOT is_read) e USING (financial_year, edition)
LEFT JOIN dataset d ON d.dataset = 'cra/' || s.edition
UNION ALL
SELECT any_value(r.source_id), r.financial_year, r.place_code, r.line_code, sum(to_pence(r.amount))::BIGINT,
  any_value(r.file_name), any_value(r.file_sha256)
FROM outturn_read r
SEMI JOIN (FROM cra_edition WHERE is_read) e ON e.financial_year = r.financial_year
WHERE r.table_name = 'analysis'
GROUP BY r.financial_year, r.place_code, r.line_code
HAVING sum(r.amount) <> 0;

CREATE TABLE cra_line AS
SELECT * FROM (
  SELECT * FROM read_csv(getvariable('reference') || '/official/cra_line.csv', header = true,
    columns = {'line_code': 'VARCHAR', 'department': 'VARCHAR', 'organisation': 'VARCHAR', 'subfunction': 'VARCHAR',
      'cofog_level_1': 'VARCHAR', 'sector': 'VARCHAR', 'is_identifiable': 'BOOLEAN', 'capital_current': 'VARCHAR'})
  UNION ALL
  SELECT DISTINCT line_code, department, organisation, subfunction, cofog_level_1, sector, is_identifiable, capital_current
  FROM outturn_read WHERE table_name = 'analysis'
)
QUALIFY row_number() OVER (PARTITION BY line_code) = 1;

CREATE TABLE line_crosswalk AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/outturn_line.csv', header = true, all_varchar = true);

CREATE TABLE body_crosswalk AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/outturn_body.csv', header = true, all_varchar = true);

-- names and types of agencies: those of the register, and bodies that only official tables know
CREATE TABLE register AS
SELECT agency_id, name AS agency_name, agency_type
FROM read_csv([getvariable('reference') || '/agencies/agencies.csv', getvariable('reference') || '/official/agency.csv'],
  header = true, all_varchar = true);

CREATE TABLE organisation_crosswalk AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/cra_organisation.csv', header = true, all_varchar = true);

CREATE TABLE subfunction_crosswalk AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/cra_subfunction.csv', header = true, all_varchar = true);

CREATE TABLE placing_rule AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/placing.csv', header = true, all_varchar = true);

CREATE TABLE placing_alternative AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/placing_alternative.csv', header = true, all_varchar = true);

CREATE TABLE published_note AS
SELECT * FROM read_csv(getvariable('reference') || '/official/reconciliation_note.csv', header = true, all_varchar = true);

-- the years that both the analysis and the returns of England have
CREATE TABLE financial_year AS
SELECT DISTINCT financial_year FROM cra
WHERE financial_year IN (SELECT financial_year FROM outturn WHERE body_code = 'ENGLAND');

CREATE TABLE counted_span AS
SELECT CAST(min(year_end(financial_year)) - INTERVAL 1 YEAR AS DATE) AS from_date, max(year_end(financial_year)) AS to_date
FROM financial_year;

-- what the analysis prints a row for: nine regions of England and three nations
CREATE TABLE region AS
SELECT DISTINCT area_code AS region_code, area_name AS region_name,
  CASE WHEN area_code LIKE 'E%' THEN 'E92000001' ELSE area_code END AS nation_code
FROM read_csv(getvariable('reference') || '/official/crosswalk/area_member.csv', header = true, all_varchar = true)
WHERE area_code LIKE 'E12%' OR area_code IN ('S92000003', 'W92000004', 'N92000002');

-- one row per body, line and year: whose it is and where it goes; a row for one line outranks that for all lines
CREATE TABLE body AS
SELECT y.financial_year, l.line_code, b.* EXCLUDE (line_code, from_year, to_year)
FROM body_crosswalk b
JOIN financial_year y
  ON y.financial_year >= coalesce(b.from_year, '') AND y.financial_year <= coalesce(b.to_year, '9999-99')
JOIN line_crosswalk l ON b.line_code IN ('*', l.line_code)
QUALIFY row_number() OVER (PARTITION BY y.financial_year, l.line_code, b.body_code ORDER BY b.line_code DESC) = 1;

CREATE TABLE ccg_allocation AS
SELECT financial_year, body_name, to_pence(amount) AS amount
FROM read_csv(getvariable('reference') || '/official/ccg_allocation.csv', header = true,
  columns = {'financial_year': 'VARCHAR', 'body_name': 'VARCHAR', 'amount': 'DECIMAL(18,2)'})
WHERE financial_year NOT IN (SELECT financial_year FROM outturn_read WHERE table_name = 'ccg_allocation')
UNION ALL
SELECT financial_year, body_name, to_pence(amount) FROM outturn_read WHERE table_name = 'ccg_allocation' AND amount IS NOT NULL;

-- which figures that were read are in the count
CREATE TABLE outturn_use AS
WITH used AS (
  SELECT DISTINCT source_id, file_name, table_name, coalesce(financial_year, '') AS financial_year, coalesce(edition, '') AS edition
  FROM outturn_read
)
SELECT source_id, file_name, table_name, financial_year, trim(table_name || ' ' || financial_year) AS what
FROM used
WHERE table_name NOT IN ('outturn', 'analysis')
  OR financial_year IN (SELECT financial_year FROM financial_year)
    AND (table_name = 'outturn' OR (financial_year, edition) IN (SELECT (financial_year, edition) FROM cra_edition WHERE is_read));
