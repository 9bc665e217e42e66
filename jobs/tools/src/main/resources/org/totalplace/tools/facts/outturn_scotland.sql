-- Files: scotland/orig.sco-*.xlsx, other-nations/local-gov-spending.json
-- Gives: official/outturn/scotland-{financial_year}.csv
-- What: net revenue expenditure of the councils and joint boards of Scotland by subservice, 2013-14 to 2021-22, from the annexes by
--   authority of Scottish Local Government Finance Statistics, and by service from 2022-23 as others compiled it from the same. A line code
--   is the name as printed, one for all years where only the wording changed. Net is after every income, grants for a service too; housing
--   benefit stands beside it as gross expenditure (…-GROSS), as England and the Country and Regional Analysis have it.
-- Source: scottish-local-government-finance-statistics
-- Licence: OGL-UK-3.0
CREATE MACRO pounds(thousands) AS CAST(round(CAST(thousands AS DECIMAL(28, 12)) * 1000, 2) AS DECIMAL(18, 2));
CREATE MACRO slug(name) AS trim(regexp_replace(regexp_replace(upper(replace(replace(name, '''', ''), '’', '')), '([A-Z)])[0-9]+$', '\1'),
  '[^A-Z0-9]+', '-', 'g'), '-');
CREATE MACRO body_slug(name) AS 'SJB-' || slug(name);

-- sheet names that are not the register's name
CREATE TABLE sheet_name AS
SELECT * FROM (VALUES ('Edinburgh, City of', 'City of Edinburgh'), ('Na h-Eileanan Siar', 'Eilean Siar'),
  ('Scottish Borders', 'The Scottish Borders')) t(sheet, place_name);

CREATE TABLE council AS
SELECT place_code, place_name
FROM read_csv(getvariable('reference') || '/places/places.csv', header = true, all_varchar = true)
WHERE country_code = 'S92000003' AND is_count_area = 'true' AND place_code = place_code_current;

-- lines whose wording changed: the code of the last wording, and what a change of form joins
CREATE TABLE wording AS
SELECT * FROM (VALUES
  ('OTHER-CULTURAL-AND-HERITAGE-SERVICES', 'OTHER-CULTURE-AND-HERITAGE'), ('OTHER-CULTURAL-AND-HERITAGE', 'OTHER-CULTURE-AND-HERITAGE'),
  ('CHILDRENS-PANEL', 'CHILDRENS-HEARINGS'), ('OLDER-PERSONS-AGED-OVER-65', 'OLDER-PERSONS'),
  ('ADULTS-WITH-PHYSICAL-OR-SENSORY-DISABILITIES-AGED-18-TO-64', 'ADULTS-WITH-PHYSICAL-OR-SENSORY-DISABILITIES'),
  ('ADULTS-WITH-LEARNING-DISABILITIES-AGED-18-TO-64', 'ADULTS-WITH-LEARNING-DISABILITIES'),
  ('ADULTS-WITH-MENTAL-HEALTH-NEEDS-AGED-18-TO-64', 'ADULTS-WITH-MENTAL-HEALTH-NEEDS'),
  ('ADULTS-WITH-OTHER-NEEDS-AGED-18-TO-64', 'ADULTS-WITH-OTHER-NEEDS'),
  ('ROAD-CONSTRUCTION', 'ROADS-CONSTRUCTION'), ('WINTER-MAINTENANCE', 'ROADS-WINTER-MAINTENANCE'),
  ('MAINTENANCE-REPAIRS', 'ROADS-OTHER-MAINTENANCE'),
  ('STRUCTURAL-ENVIRONMENTAL-AND-SAFETY-MAINTENANCE-AND-ROUTINE-REPAIRS', 'ROADS-OTHER-MAINTENANCE'), ('ROAD-LIGHTING', 'ROADS-LIGHTING'),
  ('SCHOOL-CROSSING-PATROLS', 'NETWORK-TRAFFIC-MANAGEMENT-SCHOOL-CROSSING-PATROLS'),
  ('OTHER-NETWORK-AND-TRAFFIC-MANAGEMENT', 'NETWORK-TRAFFIC-MANAGEMENT-OTHER'), ('PARKING', 'PARKING-SERVICES'),
  ('NON-LA-PT-CONCESSIONARY-FARES', 'NON-LA-PUBLIC-TRANSPORT-CONCESSIONARY-FARES'),
  ('NON-LA-PT-SUPPORT-TO-OPERATORS', 'NON-LA-PUBLIC-TRANSPORT-SUPPORT-TO-OPERATORS-VOLUNTARY-GROUPS'),
  ('NON-LA-PUBLIC-TRANSPORT-SUPPORT-TO-OPERATORS-AND-VOLUNTARY-GROUPS', 'NON-LA-PUBLIC-TRANSPORT-SUPPORT-TO-OPERATORS-VOLUNTARY-GROUPS'),
  ('NON-LA-PT-CO-ORDINATION', 'NON-LA-PUBLIC-TRANSPORT-CO-ORDINATION'), ('LOCAL-AUTHORITY-TRANSPORT', 'LA-TRANSPORT-UNDERTAKINGS'),
  ('LOCAL-AUTHORITY-TRANSPORT-BUSES', 'LA-TRANSPORT-UNDERTAKINGS'), ('LOCAL-AUTHORITY-TRANSPORT-FERRIES', 'LA-TRANSPORT-UNDERTAKINGS'),
  ('LOCAL-AUTHORITY-TRANSPORT-OTHER', 'LA-TRANSPORT-UNDERTAKINGS'),
  ('WASTE-COLLECTION', 'WASTE-MANAGEMENT-WASTE-COLLECTION'), ('WASTE-DISPOSAL', 'WASTE-MANAGEMENT-WASTE-DISPOSAL'),
  ('OTHER-WASTE-MANAGEMENT', 'WASTE-MANAGEMENT-OTHER'), ('OTHER-WASTE-MANAGEMENT-NOT-CHARGEABLE-TO-ROADS', 'WASTE-MANAGEMENT-OTHER'),
  ('PLANNING-BUILDING-CONTROL', 'BUILDING-STANDARDS'), ('PLANNING-DEVELOPMENT-CONTROL', 'PLANNING-DEVELOPMENT-MANAGEMENT'),
  ('PLANNING-POLICY', 'PLANNING-PLANNING-POLICY'), ('COUNCIL-TAX-BENEFIT-ADMINISTRATION', 'COUNCIL-TAX-REDUCTION-ADMINISTRATION'),
  ('EMERGENCY-PLANNING-NON-POLICE-OR-FIRE', 'EMERGENCY-PLANNING'),
  ('RENOVATION-AND-IMPROVEMENT-GRANTS-EXC-ADMIN-COSTS', 'PRIVATE-SECTOR-HOUSING-RENEWAL'),
  ('ADMINISTRATION-OF-RENOVATION-AND-IMPROVEMENT-GRANTS', 'PRIVATE-SECTOR-HOUSING-RENEWAL'),
  ('OTHER-PRIVATE-SECTOR-HOUSING-RENEWAL', 'PRIVATE-SECTOR-HOUSING-RENEWAL'),
  ('HOUSING-SUPPORT-SERVICES-SUPPORTING-PEOPLE', 'HOUSING-SUPPORT-SERVICES'),
  ('OTHER-NON-HRA-HOUSING-EXCL-ADMIN-OF-HOUSING-BENEFITS', 'OTHER-NON-HRA-HOUSING'),
  ('OTHER-NON-HRA-HOUSING-EXC-ADMIN-OF-HOUSING-BENEFITS', 'OTHER-NON-HRA-HOUSING'),
  ('FISHERY-HARBOURS-AND-MARKETS', 'TRADING-SERVICES'), ('STATUTORY-HARBOUR-ACCOUNTS-ORKNEY-AND-SHETLAND-ONLY', 'TRADING-SERVICES'),
  ('OTHER-TRADING-SERVICES', 'TRADING-SERVICES'),
  ('EDUCATION', 'TOTAL-EDUCATION'), ('CULTURAL-AND-RELATED-SERVICES', 'TOTAL-CULTURE-AND-RELATED-SERVICES'),
  ('TOTAL-CULTURAL-AND-RELATED-SERVICES', 'TOTAL-CULTURE-AND-RELATED-SERVICES'), ('SOCIAL-WORK', 'TOTAL-SOCIAL-WORK'),
  ('ROADS-AND-TRANSPORT', 'TOTAL-ROADS-AND-TRANSPORT'), ('ENVIRONMENTAL-SERVICES', 'TOTAL-ENVIRONMENTAL-SERVICES'),
  ('PLANNING-AND-ECONOMIC-DEVELOPMENT', 'TOTAL-BUILDING-PLANNING-DEVELOPMENT'),
  ('PLANNING-AND-DEVELOPMENT-SERVICES', 'TOTAL-BUILDING-PLANNING-DEVELOPMENT'),
  ('TOTAL-PLANNING-AND-DEVELOPMENT', 'TOTAL-BUILDING-PLANNING-DEVELOPMENT'), ('CENTRAL-SERVICES', 'TOTAL-CENTRAL-SERVICES'),
  ('NON-HRA-HOUSING', 'TOTAL-NON-HRA-HOUSING'), ('ALL-SERVICES', 'TOTAL-GENERAL-FUND'), ('GENERAL-FUND-TOTAL', 'TOTAL-GENERAL-FUND'),
  ('TOTAL-GENERAL-FUND-GF', 'TOTAL-GENERAL-FUND'), ('HOUSING-REVENUE-ACCOUNT-HRA', 'HOUSING-REVENUE-ACCOUNT')) t(printed, line_code);

-- the year of a file: orig.sco-13-14.xlsx
CREATE TABLE sheet AS
SELECT file, sheet, '20' || regexp_extract(file, '([0-9]{2}-[0-9]{2})[.]', 1) AS financial_year,
  min(row) FILTER (col > 1 AND regexp_matches(text, '^Net\s+Revenue\s+Expenditure')) AS head
FROM cells
WHERE sheet NOT IN ('Notes', 'Councils') AND file NOT LIKE '%12-13%'
GROUP BY file, sheet;

CREATE TABLE body AS
SELECT s.*, CASE WHEN s.sheet = 'Scotland' THEN 'SCOTLAND' ELSE coalesce(c.place_code, body_slug(s.sheet)) END AS body_code
FROM sheet s
LEFT JOIN sheet_name n ON n.sheet = s.sheet
LEFT JOIN council c ON c.place_name = coalesce(n.place_name, replace(s.sheet, '&', 'and'));

CREATE TABLE measure AS
SELECT b.file, b.sheet, h.col, CASE WHEN regexp_matches(h.text, '^Net\s') THEN 'net' ELSE 'gross' END AS measure
FROM body b
JOIN cells h ON h.file = b.file AND h.sheet = b.sheet AND h.row = b.head AND h.col > 1
WHERE regexp_matches(h.text, '^(Net\s+Revenue\s+Expenditure|Gross\s+(Service|Revenue)?\s*Expenditure|Total\s+Expenditure)');

CREATE TABLE figure AS
SELECT b.file, b.financial_year, b.body_code, m.measure, coalesce(w.line_code, slug(l.text)) AS line, pounds(v.text) AS amount
FROM body b
JOIN measure m ON m.file = b.file AND m.sheet = b.sheet
JOIN cells l ON l.file = b.file AND l.sheet = b.sheet AND l.row > b.head AND l.col = 1
JOIN cells v ON v.file = b.file AND v.sheet = b.sheet AND v.row = l.row AND v.col = m.col
LEFT JOIN wording w ON w.printed = slug(l.text)
WHERE regexp_full_match(v.text, '-?[0-9]+([.][0-9]+)?(E-?[0-9]+)?') AND slug(l.text) <> '';

CREATE TABLE later AS
WITH authority AS (
  SELECT unnest(CAST(json_extract(content, '$.series.authorities.data') AS JSON[])) AS r FROM read_text(getvariable('json'))
), service AS (
  SELECT * FROM (VALUES ('SERVICE-EDUCATION', 'education'), ('SERVICE-CULTURE', 'cultural'), ('SERVICE-SOCIAL-WORK', 'adultSocialCare'),
    ('SERVICE-ROADS-AND-TRANSPORT', 'transport'), ('SERVICE-ENVIRONMENT', 'environment'), ('SERVICE-PLANNING', 'planning'),
    ('SERVICE-CENTRAL', 'central'), ('SERVICE-NON-HRA-HOUSING', 'housing'), ('SERVICE-TOTAL', 'totalService')) t(line, key)
)
SELECT 'local-gov-spending.json' AS file, y.financial_year, a.r ->> 'code' AS body_code, s.line,
  pounds(json_extract_string(a.r, '$.years."' || y.financial_year || '".' || s.key)) AS amount
FROM authority a, (VALUES ('2022-23'), ('2023-24'), ('2024-25')) y(financial_year), service s
WHERE a.r ->> 'code' LIKE 'S12%';

WITH known AS (
  SELECT file, financial_year, body_code, line || CASE WHEN measure = 'gross' THEN '-GROSS' ELSE '' END AS line, sum(amount) AS amount
  FROM figure
  WHERE measure = 'net' OR line LIKE 'HOUSING-BENEFITS-%'
  GROUP BY ALL
  UNION ALL
  FROM later
)
SELECT financial_year, body_code, 'S-' || line AS line_code,
  regexp_replace(CAST(CAST(amount AS DECIMAL(18, 2)) AS VARCHAR), '[.]00$', '') AS amount, file
FROM known
WHERE amount <> 0
