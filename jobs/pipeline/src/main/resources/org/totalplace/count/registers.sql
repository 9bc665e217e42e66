-- Reads agency, place_register, cofog, flow_rule, file_rule, rule_table, plausible.rule, plausible.finding, place_spend, coverage, payee, purpose, counted, line_theme. Writes place, theme, rule: the names of
-- the codes that the other tables use. Why: a release must explain itself without our repository.
CREATE TABLE place AS
WITH used AS (
  SELECT DISTINCT place_code FROM place_spend
  UNION SELECT place_code FROM coverage
  UNION SELECT place_code FROM place_spend_apportioned
),
-- A code that only a body of the register names takes that body's name.
body AS (
  SELECT area_code AS place_code, min(agency_name) AS place_name, min(agency_type) AS place_type
  FROM agency WHERE area_code IS NOT NULL GROUP BY ALL
)
SELECT u.place_code,
  coalesce(a.place_name, b.place_name,
    CASE WHEN u.place_code = 'not placed' THEN 'Not placed' ELSE u.place_code END) AS place_name,
  CASE
    WHEN a.place_code IS NOT NULL THEN a.place_type
    WHEN b.place_code IS NOT NULL THEN 'area_of_' || b.place_type
    ELSE 'none'
  END AS place_type,
  a.region_code, a.county_code, a.valid_from_date, a.valid_to_date, a.place_code_current
FROM used u
LEFT JOIN place_register a USING (place_code)
LEFT JOIN body b USING (place_code);

CREATE TABLE theme AS
SELECT cofog_code AS theme_code, title AS theme_name,
  CASE WHEN position('.' IN cofog_code) > 0 THEN split_part(cofog_code, '.', 1) END AS parent_code
FROM cofog;

-- How many lines each rule has decided. Themes as they are joined, so that a rule that always loses is unused.
CREATE TEMP TABLE rule_use AS
SELECT rule_id, CAST(sum(lines) AS BIGINT) AS lines
FROM (
  SELECT unnest([payee_class_rule, flow_hint_rule, name_withheld_rule, payee_agency_rule]) AS rule_id, lines FROM payee
  UNION ALL
  SELECT unnest([flow_hint_rule, economic_type_rule, payer_agency_rule, prevention_rule, client_group_rule]), lines
  FROM purpose
  UNION ALL
  SELECT flow_rule, count(*) FROM counted GROUP BY ALL
  UNION ALL
  SELECT status_rule, 1 FROM source_file
  UNION ALL
  SELECT rule_id, 1 FROM plausible.finding
  UNION ALL
  SELECT unnest([cofog_rule, prevention_rule, client_group_rule]), n
  FROM (
    SELECT h.cofog_rule, h.prevention_rule, h.client_group_rule, count(*) AS n
    FROM counted
    JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
    GROUP BY ALL
  )
)
GROUP BY ALL;

CREATE TABLE rule AS
SELECT r.*, CASE WHEN r.rule_set NOT IN ('tags', 'tags_of_cofog') THEN coalesce(u.lines, 0) END AS lines
FROM (
SELECT rule_id, 'flow_kind' AS rule_set, flow_kind AS answer,
  'payee hint ' || payee_hint || ', purpose hint ' || purpose_hint || ', priority ' || priority
    AS condition
FROM flow_rule
UNION ALL
SELECT 'FK-00', 'flow_kind', 'internal', 'payee and payer are the same body'
UNION ALL
SELECT rule_id, 'file_status', status, condition FROM file_rule
UNION ALL
SELECT rule_id, 'plausible', outcome, what || ', at least ' || threshold || ': ' || reason FROM plausible.rule
UNION ALL
SELECT rule_id, rule_set, answer, condition FROM rule_table
) r
LEFT JOIN rule_use u USING (rule_id);
