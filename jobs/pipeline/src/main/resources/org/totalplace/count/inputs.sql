-- Writes: definition, shipped_definition, source_rules, ignored_file, unanswered, min_fill, fill
-- What: the tables that Java fills: source definitions, ignored files, what was asserted and what was not answered.
-- Why: SQL decides what counts; Java only hands over what is on disk.
CREATE TABLE definition (
  source_id VARCHAR, title VARCHAR, publisher_id VARCHAR, kind VARCHAR, area VARCHAR, licence VARCHAR,
  licence_url VARCHAR, attribution VARCHAR, homepage VARCHAR, cadence VARCHAR, lag_days INTEGER,
  amount_basis VARCHAR, threshold_pence BIGINT, date_basis VARCHAR, min_lines BIGINT);

-- Sources of official figures that ship and that the catalogue does not have.
CREATE TABLE shipped_definition AS FROM definition;

-- Of each source, the hash of what it was counted by: the reference data and its own definition.
CREATE TABLE source_rules (source_id VARCHAR, rules_sha256 VARCHAR);

CREATE TABLE ignored_file (source_id VARCHAR, path VARCHAR, why VARCHAR);

-- Sources without answers: they have not been classified.
CREATE TABLE unanswered (source_id VARCHAR);

-- The least share of lines, in per cent, that must have a column.
CREATE TABLE min_fill (source_id VARCHAR, column_name VARCHAR, least_percent INTEGER);

-- How many lines of a source have that column.
CREATE TABLE fill (source_id VARCHAR, column_name VARCHAR, lines BIGINT, filled BIGINT);
