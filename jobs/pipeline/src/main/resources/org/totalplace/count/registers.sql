-- Reads: area_member_text, change, code_text, cofog, coverage, dataset_text, file, file_rule, flow_rule,
--   funder_text, indicator_definition, indicator_variant, line_rule_text, outturn_line, part_rule_use, place_overlap,
--   place_register, place_spend, place_spend_apportioned, plausibility, plausible.rule, reconciliation,
--   reconciliation_check_text, retraction, rule_table, source, source_file
-- Writes: place, code, published_file, theme, rule
-- What: the names of the codes that the other tables use (schemas/keys.yml).
-- Why: a release must explain itself without our repository.

-- The register of areas, and what only official tables or lines name.
CREATE TABLE place AS
WITH used AS (
  SELECT DISTINCT place_code FROM place_spend
  UNION SELECT place_code FROM coverage
  UNION SELECT place_code FROM place_spend_apportioned
  UNION SELECT place_code FROM outturn_line WHERE place_code IS NOT NULL
  UNION SELECT area_code FROM reconciliation
  UNION SELECT area FROM source
  UNION SELECT place_code FROM change
  UNION SELECT place_code FROM retraction
),
known AS (
  SELECT place_code, place_name, place_type, region_code, county_code, valid_from_date, valid_to_date, place_code_current, 1 AS worth
  FROM place_register
  UNION ALL BY NAME
  SELECT DISTINCT group_code AS place_code, group_name AS place_name, 'pilot' AS place_type, 2 AS worth
  FROM place_overlap WHERE group_type = 'pilot'
  UNION ALL BY NAME
  SELECT DISTINCT area_code AS place_code, area_name AS place_name,
    CASE WHEN area_code LIKE 'E11%' THEN 'metropolitan_county' WHEN area_code LIKE 'E50%' THEN 'waste_authority_area'
      WHEN area_code LIKE 'W15%' THEN 'police_force_area' WHEN area_code LIKE 'W25%' THEN 'fire_authority_area'
      ELSE 'joint_board_area' END AS place_type, 3 AS worth
  FROM area_member_text
  UNION ALL BY NAME
  SELECT code AS place_code, code_name AS place_name, 'none' AS place_type, 4 AS worth FROM code_text WHERE code_list = 'place'
)
SELECT * EXCLUDE (worth) FROM known QUALIFY row_number() OVER (PARTITION BY place_code ORDER BY worth) = 1
UNION ALL BY NAME
SELECT place_code, place_code AS place_name, 'none' AS place_type FROM used ANTI JOIN known USING (place_code);

CREATE TABLE code AS
SELECT code_list, code, code_name, description FROM code_text WHERE code_list <> 'place'
UNION ALL
SELECT 'funder', funder, funder_name, note FROM funder_text
UNION ALL
SELECT 'reconciliation_check', check_code, title, explanation FROM reconciliation_check_text
UNION ALL
SELECT DISTINCT 'indicator_variant', variant, words, NULL FROM indicator_variant
UNION ALL
SELECT DISTINCT 'indicator_caveat', caveat_code, caveat, NULL FROM indicator_definition;

-- What files are of is put together (zip/csv, csv+xlsx), and a source may state any licence: what the list lacks is named by its parts.
INSERT INTO code
SELECT u.code_list, u.code, string_agg(coalesce(c.code_name, u.part), ', ' ORDER BY u.place), NULL
FROM (
  SELECT code_list, code, unnest(parts) AS part, generate_subscripts(parts, 1) AS place
  FROM (
    SELECT 'format' AS code_list, format AS code, regexp_split_to_array(format, '[/+]') AS parts FROM source_file
    UNION SELECT 'encoding', encoding, string_split(encoding, '+') FROM source_file
    UNION SELECT 'licence', licence, [licence] FROM source
  )
  WHERE code IS NOT NULL AND (code_list, code) NOT IN (SELECT (code_list, code) FROM code_text)
) u
LEFT JOIN code_text c ON c.code_list = u.code_list AND c.code = u.part
GROUP BY u.code_list, u.code;

-- Published files by their bytes, whatever names they came under; those of official figures that ship too.
CREATE TABLE published_file AS
WITH named AS (
  SELECT file_sha256, path AS file_name, nullif(url, '') AS url, bytes, retrieved_date, false AS is_shipped,
    CASE WHEN status = 'counted' THEN 1 ELSE 2 END AS worth
  FROM file
  UNION ALL BY NAME
  SELECT DISTINCT sha256 AS file_sha256, file AS file_name, CAST(bytes AS BIGINT) AS bytes, true AS is_shipped, 3 AS worth
  FROM dataset_text
)
SELECT file_sha256, arg_min(file_name, (worth, file_name)) AS file_name, min(url) AS url, any_value(bytes) AS bytes,
  min(retrieved_date) AS retrieved_date, CAST(count(*) FILTER (NOT is_shipped) AS BIGINT) AS names, bool_or(is_shipped) AS is_shipped
FROM named GROUP BY file_sha256;

CREATE TABLE theme AS
SELECT cofog_code AS theme_code, title AS theme_name,
  CASE WHEN position('.' IN cofog_code) > 0 THEN split_part(cofog_code, '.', 1) END AS parent_code
FROM cofog;

-- How many lines each rule has decided.
CREATE TEMP TABLE rule_use AS
SELECT rule_id, CAST(sum(lines) AS BIGINT) AS lines
FROM (
  FROM part_rule_use
  UNION ALL
  SELECT status_rule, 1 FROM source_file
  UNION ALL
  SELECT rule_id, 1 FROM plausibility
)
GROUP BY ALL;

CREATE TABLE rule AS
SELECT r.*, CASE WHEN r.rule_set NOT IN ('tags', 'tags_of_cofog', 'placing', 'indicator', 'none') THEN coalesce(u.lines, 0) END AS lines
FROM (
SELECT rule_id, 'flow_kind' AS rule_set, flow_kind AS answer,
  'payee hint ' || payee_hint || ', purpose hint ' || purpose_hint || ', priority ' || priority
    AS condition
FROM flow_rule
UNION ALL
SELECT 'FK-00', 'flow_kind', 'internal', 'payee and payer are the same body'
UNION ALL
SELECT 'none', 'none', 'none', 'no rule decided'
UNION ALL
SELECT rule_id, 'file_status', status, condition FROM file_rule
UNION ALL
SELECT rule_id, 'line_id', hashed, condition FROM line_rule_text
UNION ALL
SELECT rule_id, 'plausible', outcome, what || ', at least ' || threshold || ': ' || reason FROM plausible.rule
UNION ALL
SELECT rule_id, 'indicator', indicator_code, definition FROM indicator_definition
UNION ALL
SELECT rule_id, rule_set, answer, condition FROM rule_table
) r
LEFT JOIN rule_use u USING (rule_id);
