-- Reads the registers as text. Writes agency, authority, flow_kind, tag_of_cofog and the words by which a file name
-- says that it is a later version. Why: codes stay texts, dates and yes/no become what they are.
CREATE TABLE agency AS
SELECT agency_id, name AS agency_name, agency_type, sector, area_code, parent AS parent_id,
  try_cast(valid_from AS DATE) AS valid_from_date, try_cast(valid_to AS DATE) AS valid_to_date,
  successor AS successor_ids, CAST(is_counted AS BOOLEAN) AS is_counted, source AS register
FROM agency_text;

CREATE TABLE authority AS
SELECT place_code, place_name, place_type, region_code, county_code,
  try_cast(valid_from AS DATE) AS valid_from_date, try_cast(valid_to AS DATE) AS valid_to_date, place_code_current
FROM authority_text;

CREATE TABLE flow_kind AS
SELECT flow_kind, CAST(is_net AS BOOLEAN) AS is_net, CAST(payee_tells_theme AS BOOLEAN) AS payee_tells_theme
FROM flow_kind_text;

CREATE TABLE tag_of_cofog AS SELECT cofog_code AS cofog_prefix, tag FROM tag_of_cofog_text;

-- A word of its own, perhaps a number: 'april-amnd4', 'q1_v2', 'may (revised)'.
SET VARIABLE revision_words = (
  SELECT '(?:^|[^a-z])(' || string_agg(word, '|' ORDER BY length(word) DESC, word)
    || ')[ _(.-]*([0-9]{0,2})\b'
  FROM revision_word);
