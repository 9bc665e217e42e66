-- Reads: plausible_accepted_text, plausible_rule_text
-- Writes: plausible.rule, plausible.accepted, plausible.measure, month_number(), first_of_month(), spread_out(),
--   months_in_words(), months_in_numbers(), months_of_spread(), months_named(), without_extension(),
--   series_of()
-- What: rule, accepted, and the empty table measure; the macros of names.
-- Why: SQL measures, and the rules as data say from where on a measure is a finding.
CREATE SCHEMA plausible;

CREATE TABLE plausible.rule AS
SELECT rule_id, stage, what, CAST(threshold AS DECIMAL(18, 9)) AS threshold, CAST(at_least AS BIGINT) AS at_least,
  outcome, reason, look_at
FROM plausible_rule_text;

CREATE TABLE plausible.accepted AS
SELECT source_id, file_sha256, reason, CAST(accepted_date AS DATE) AS accepted_date FROM plausible_accepted_text;

-- What a rule sees. measured: the larger, the less plausible; n: how much there is to judge by; null where it is not about a file
-- (file_sha256) or not about a year of a body (agency_id and what follows).
CREATE TABLE plausible.measure (
  rule_id VARCHAR, source_id VARCHAR, file_sha256 VARCHAR, agency_id VARCHAR, financial_year VARCHAR,
  cofog_division VARCHAR, measured DOUBLE, n BIGINT, lines BIGINT, amount DECIMAL(18, 2), evidence VARCHAR);

CREATE MACRO month_number(word) AS
  CAST(position(left(word, 3) IN 'xxjanfebmaraprmayjunjulaugsepoctnovdec') // 3 AS INTEGER);

CREATE MACRO first_of_month(year, month) AS
  make_date(CAST(year AS INTEGER) + CASE WHEN length(year) = 2 THEN 2000 ELSE 0 END, CAST(month AS INTEGER), 1);

-- The months that the name of a file speaks of, each by its first day, in order: 'spend-2014-06', 'April 2019', 'ipo1106'.
-- '2010-11' may be a financial year and '25k' is no year. Signs are doubled first, so that two dates need not share one.
CREATE MACRO spread_out(path) AS regexp_replace(lower(path), '([^a-z0-9])', '\1\1', 'g');

CREATE MACRO months_in_words(name) AS list_concat(
  list_transform(
    regexp_extract_all(name, '(?:^|[^a-z])((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[^a-z0-9]*'
        || '(?:20[0-9]{2}(?:[^0-9]|$)|[012][0-9](?:[^0-9a-z]|$)))', 1),
    lambda found: first_of_month(regexp_extract(found, '[0-9]+'), month_number(found))),
  list_transform(
    regexp_extract_all(name,
      '(?:^|[^0-9])(20[0-9]{2}[^a-z0-9]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(?:[^a-z]|$)', 1),
    lambda found: first_of_month(left(found, 4), month_number(regexp_extract(found, '[a-z]+')))));

CREATE MACRO months_in_numbers(name) AS list_concat(
  list_transform(
    list_filter(
      regexp_extract_all(name, '(?:^|[^0-9])(20[0-9]{2}[-_. ]{0,2}(?:0[1-9]|1[0-2]))(?:[^0-9]|$)', 1),
      lambda found: CAST(right(found, 2) AS INTEGER) <> (CAST(left(found, 4) AS INTEGER) + 1) % 100),
    lambda found: first_of_month(left(found, 4), right(found, 2))),
  list_transform(
    regexp_extract_all(name, '(?:^|[^0-9])([01][0-9](?:0[1-9]|1[0-2]))(?:[^0-9]|$)', 1),
    lambda found: first_of_month(left(found, 2), right(found, 2))));

CREATE MACRO months_of_spread(name) AS list_sort(list_distinct(
  CASE WHEN len(months_in_words(name)) > 0 THEN months_in_words(name) ELSE months_in_numbers(name) END));

CREATE MACRO months_named(path) AS months_of_spread(spread_out(path));

-- The path in lower case, without the endings that tell its format: 'spend.csv.gz' is 'spend'.
CREATE MACRO without_extension(path) AS
  regexp_replace(lower(path), '([.](csv|txt|tsv|xlsx?|xlsm|ods|zip|gz|json|jsonl|html?))+$', '');

-- What is left of a name without its dates and numbers: files of one series have it in common.
CREATE MACRO series_of(path) AS trim(regexp_replace(regexp_replace(without_extension(path),
  '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|q[1-4]|[0-9]+', ' ', 'g'), '[^a-z]+', ' ', 'g'));
