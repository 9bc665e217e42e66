-- Reads: agency_text, flow_kind_text, kept_name, place_overlap_text, place_text, population_text, revision_word,
--   tag_of_cofog_text, title_text
-- Writes: agency, place_register, place_at, area_overlap, population, flow_kind, tag_of_cofog, revision_words,
--   person_title, kept_with_title, plain(), plain_short()
-- Why: codes stay texts, dates and yes/no become what they are.
CREATE TABLE agency AS
SELECT agency_id, name AS agency_name, agency_type, sector, area_code, parent AS parent_id,
  try_cast(valid_from AS DATE) AS valid_from_date, try_cast(valid_to AS DATE) AS valid_to_date,
  successor AS successor_ids, CAST(is_counted AS BOOLEAN) AS is_counted, source AS register
FROM agency_text;

CREATE TABLE place_register AS
SELECT place_code, place_name, level, place_type, region_code, county_code,
  try_cast(valid_from AS DATE) AS valid_from_date, try_cast(valid_to AS DATE) AS valid_to_date,
  predecessors, successors, place_code_current
FROM place_text;

-- Under which code an area goes at a date, where that is not the code as used: after a merger the one that
-- took over, after a change of code the new one, before it the old one. An area that was split has none.
CREATE TABLE place_at AS
WITH RECURSIVE later AS (
  SELECT o.place_code, n.place_code AS code_at, n.valid_from_date, n.valid_to_date
  FROM place_register o JOIN place_register n ON n.place_code = o.successors
  UNION ALL
  SELECT l.place_code, n.place_code, n.valid_from_date, n.valid_to_date
  FROM later l JOIN place_register o ON o.place_code = l.code_at JOIN place_register n ON n.place_code = o.successors
)
SELECT place_code, code_at, valid_from_date AS from_date, coalesce(valid_to_date, DATE '9999-12-31') AS to_date
FROM later WHERE valid_from_date IS NOT NULL
UNION ALL
SELECT n.place_code, o.place_code, coalesce(o.valid_from_date, DATE '0001-01-01'), CAST(n.valid_from_date - 1 AS DATE)
FROM place_register n JOIN place_register o ON o.place_code = n.predecessors AND o.successors = n.place_code
WHERE n.valid_from_date IS NOT NULL;

CREATE TABLE area_overlap AS
SELECT group_type, group_code, place_code, CAST(CAST(weight AS DECIMAL(28, 9)) * 1000000000 AS BIGINT) AS units,
  coalesce(try_cast(valid_from AS DATE), DATE '0001-01-01') AS valid_from_date,
  coalesce(try_cast(valid_to AS DATE), DATE '9999-12-31') AS valid_to_date
FROM place_overlap_text;

CREATE TABLE population AS
SELECT place_code, CAST(mid_year AS INTEGER) AS mid_year, CAST(population AS BIGINT) AS population,
  CAST(is_estimated AS BOOLEAN) AS is_estimated
FROM population_text;

CREATE TABLE flow_kind AS
SELECT flow_kind, description, CAST(is_net AS BOOLEAN) AS is_net, CAST(is_unitemised AS BOOLEAN) AS is_unitemised,
  NOT CAST(is_net AS BOOLEAN) AND NOT CAST(is_unitemised AS BOOLEAN) AS is_netted,
  CAST(payee_tells_theme AS BOOLEAN) AS payee_tells_theme, CAST(payee_tells_theme AS BOOLEAN) AS is_theme_of_payee
FROM flow_kind_text;

CREATE TABLE tag_of_cofog AS SELECT cofog_code AS cofog_prefix, tag FROM tag_of_cofog_text;

-- A word of its own, perhaps a number: 'april-amnd4', 'q1_v2', 'may (revised)'.
SET VARIABLE revision_words = (
  SELECT '(?:^|[^a-z])(' || string_agg(word, '|' ORDER BY length(word) DESC, word)
    || ')[ _(.-]*([0-9]{0,2})\b'
  FROM revision_word);

-- A title and what may be a name: 'Mrs J Surname', 'Dr. Surname'.
SET VARIABLE person_title = (
  SELECT '(?i)\b(' || string_agg(title, '|' ORDER BY title) || ')\b[. ]+[a-z]' FROM title_text WHERE in_narratives = 'true');

-- Organisations whose names begin with a title: Dr Barnardo's.
SET VARIABLE kept_with_title = (
  SELECT '(?i)\b(' || string_agg(regexp_replace(k.name, 's$', '[''’]?s'), '|' ORDER BY k.name) || ')\b'
  FROM kept_name k JOIN title_text t ON upper(split_part(k.name, ' ', 1)) = t.title);

-- A text without what no page, terminal or spreadsheet may be told: controls but tab and line ends, and marks that
-- turn the direction of writing.
CREATE MACRO plain(words) AS
  regexp_replace(words, '[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x{9F}\x{61C}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]', '', 'g');

-- The same for what is printed on millions of lines: only texts that may hold such a sign are written anew.
CREATE MACRO plain_short(words) AS
  CASE WHEN strlen(words) = length(words) AND NOT regexp_matches(words, '[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]') THEN words
    ELSE plain(words) END;
