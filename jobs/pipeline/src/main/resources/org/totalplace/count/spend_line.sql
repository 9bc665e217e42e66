-- Reads: area_code(), counted, file, financial_year(), given_name, household_word, in_purpose, line_theme, payee,
--   person_title, place_at, purpose
-- Writes: names_person(), names_home(), has_initial(), household_purpose, named_purpose, purpose_text, spend_line
-- Why: what may name a natural person is left out here, at the one place where texts enter the release; the money
--   stays.
CREATE MACRO names_person(words) AS regexp_matches(words, getvariable('person_title'));

-- A house with its street, a flat, or a whole postcode.
CREATE MACRO names_home(words) AS
  regexp_matches(words, '(?i)\b\d{1,4}[a-z]?,? ([a-z''-]+ ){1,3}(road|rd|street|st|avenue|ave|close|cl|drive|dr|lane|ln|'
    || 'crescent|cres|terrace|tce|grove|gardens|gdns|court|ct|walk|mews|rise|way|place|pl|hill|view|green|square|row)\b|'
    || '\b(flat|apt|apartment) [0-9a-z]{1,4}\b|\b[a-z]{1,2}\d[0-9a-z]? ?\d[a-z]{2}\b');

-- Initials and a name, a name and initials: J Surname, Surname, J.
CREATE MACRO has_initial(words) AS
  regexp_matches(words, '(^|[^A-Za-z])[A-Z]\.? ?[A-Z][A-Za-z''-]{2,}|[A-Za-z''-]{3,}, ?[A-Z](\b|$)');

CREATE TABLE household_purpose AS
SELECT t.source_id, t.purpose_key, t.narrative
FROM in_purpose t
WHERE t.narrative IS NOT NULL
  AND regexp_matches(
    lower(concat_ws(' | ', t.department, t.service, t.expense_area, t.expense_type, t.category, t.narrative)),
    (SELECT '\b(' || string_agg(word, '|' ORDER BY word) || ')' FROM household_word));

-- Money for a household says whose by an address, initials or a given name.
CREATE TABLE named_purpose AS
SELECT DISTINCT source_id, purpose_key FROM household_purpose WHERE names_home(narrative) OR has_initial(narrative)
UNION
SELECT DISTINCT w.source_id, w.purpose_key
FROM (
  SELECT source_id, purpose_key, unnest(regexp_split_to_array(upper(narrative), '[^A-Z]+')) AS word
  FROM household_purpose) w
JOIN given_name g ON g.name = w.word;

CREATE TABLE purpose_text AS
SELECT q.purpose_no,
  min(t.department) AS department, min(t.service) AS service, min(t.expense_area) AS expense_area,
  min(t.expense_type) AS expense_type, min(t.category) AS category, min(t.narrative) AS narrative,
  coalesce(bool_or(names_person(t.narrative)), false) OR bool_or(n.purpose_key IS NOT NULL) AS seems_to_name
FROM in_purpose t
JOIN purpose q ON q.source_id = t.source_id AND q.purpose_key = t.purpose_key
LEFT JOIN named_purpose n ON n.source_id = t.source_id AND n.purpose_key = t.purpose_key
GROUP BY q.purpose_no;

CREATE VIEW spend_line AS
SELECT
  coalesce(a1.code_at, q.place_code) AS place_code, q.payer_agency AS agency_id, c.record_type, c.month,
  financial_year(c.month) AS financial_year, c.payment_date, c.date_precision, c.amount, c.flow_kind,
  c.flow_rule, c.is_netted, c.is_unitemised,
  CASE WHEN NOT p.is_withheld THEN p.payee_name END AS payee_name,
  CASE WHEN NOT p.is_withheld THEN p.payee_id END AS payee_id,
  p.payee_class, p.payee_agency AS payee_agency_id, coalesce(a2.code_at, area_code(p.payee_site_place)) AS payee_site_code,
  coalesce(a3.code_at, area_code(p.beneficiary_place)) AS beneficiary_code, h.cofog_code, h.cofog_rule, h.cofog_tier,
  h.cofog_confidence, h.cofog_alternative, q.economic_type, h.theme_tags,
  CASE WHEN q.prevention_rule <> 'none' THEN q.prevention_strict ELSE h.prevention_strict END AS prevention_strict,
  CASE WHEN q.prevention_rule <> 'none' THEN q.prevention_broad ELSE h.prevention_broad END AS prevention_broad,
  CASE WHEN q.prevention_rule <> 'none' THEN q.prevention_rule ELSE h.prevention_rule END AS prevention_rule,
  CASE WHEN q.client_group_rule <> 'none' THEN q.client_group ELSE h.client_group END AS client_group,
  CASE WHEN q.client_group_rule <> 'none' THEN q.client_group_rule ELSE h.client_group_rule END AS client_group_rule,
  t.department, t.service, t.expense_area, t.expense_type, t.category,
  CASE WHEN NOT p.is_withheld AND NOT t.seems_to_name THEN t.narrative END AS narrative,
  c.date_text, c.amount_text, f.source_id, f.file_sha256, c.sheet, c.line_number
FROM counted c
JOIN file f ON f.file_no = c.file_no
JOIN payee p ON p.payee_no = c.payee_no
JOIN purpose q ON q.purpose_no = c.purpose_no
JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
LEFT JOIN place_at a1 ON a1.place_code = q.place_code AND c.payment_date BETWEEN a1.from_date AND a1.to_date
LEFT JOIN place_at a2 ON a2.place_code = p.payee_site_place AND c.payment_date BETWEEN a2.from_date AND a2.to_date
LEFT JOIN place_at a3 ON a3.place_code = p.beneficiary_place AND c.payment_date BETWEEN a3.from_date AND a3.to_date
LEFT JOIN purpose_text t ON t.purpose_no = c.purpose_no;
