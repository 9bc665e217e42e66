-- Reads nothing. Writes the tables that Java fills: source definitions, ignored files, readings, choices.
-- Why: SQL decides what counts; Java only hands over what is on disk.
CREATE TABLE definition (
  source_id VARCHAR, title VARCHAR, publisher_id VARCHAR, kind VARCHAR, area VARCHAR, licence VARCHAR,
  licence_url VARCHAR, attribution VARCHAR, homepage VARCHAR, cadence VARCHAR, lag_days INTEGER,
  amount_basis VARCHAR, threshold_pence BIGINT, date_basis VARCHAR, min_lines BIGINT);

CREATE TABLE ignored_file (source_id VARCHAR, path VARCHAR, why VARCHAR);

-- Sources without answers: they have not been classified.
CREATE TABLE unanswered (source_id VARCHAR);

-- The least share of lines, in per cent, that must have a column.
CREATE TABLE min_fill (source_id VARCHAR, column_name VARCHAR, least_percent INTEGER);

-- How many lines of a source have that column.
CREATE TABLE fill (source_id VARCHAR, column_name VARCHAR, lines BIGINT, filled BIGINT);
