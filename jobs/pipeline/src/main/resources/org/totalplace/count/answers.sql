-- Reads: agency, area_code(), definition, flow_rule, half_of_md5(), in_payee_answer, in_purpose_answer, plain_short()
-- Writes: payee, purpose, flow
-- What: one row per answered key, with the place of the payer.
-- Why: answers belong to keys, so the lines join a number and the joining of rules is done once per pair of hints.
CREATE TABLE payee AS
SELECT CAST(row_number() OVER (ORDER BY source_id, payee_key) AS INTEGER) AS payee_no,
  dense_rank() OVER (ORDER BY a.cofog_rule) AS theme_no,
  a.* REPLACE (plain_short(a.payee_name) AS payee_name), coalesce(a.flow_hint, 'none') AS payee_hint,
  a.name_withheld_rule IS NOT NULL OR a.payee_class IN ('individual', 'redacted') AS is_withheld,
  half_of_md5(coalesce(a.payee_name, '')) AS name_hash
FROM in_payee_answer a;

CREATE TABLE purpose AS
SELECT CAST(row_number() OVER (ORDER BY q.source_id, q.purpose_key) AS INTEGER) AS purpose_no,
  dense_rank() OVER (
    ORDER BY q.cofog_code, q.cofog_rule, q.cofog_tier, q.cofog_confidence, q.cofog_alternative, q.theme_tags) AS theme_no,
  q.*, coalesce(q.flow_hint, 'none') AS purpose_hint,
  coalesce(
    area_code(g.area_code),
    CASE WHEN q.payer_agency = d.publisher_id OR g.sector = 'CG' THEN area_code(d.area) END,
    'not placed') AS place_code
FROM in_purpose_answer q
JOIN definition d USING (source_id)
LEFT JOIN agency g ON g.agency_id = q.payer_agency;

-- '*' is anything; the smallest priority wins; a body's payments to itself come before all rules.
CREATE TABLE flow AS
WITH hint AS (
  SELECT payee_hint, purpose_hint
  FROM (SELECT DISTINCT payee_hint FROM payee), (SELECT DISTINCT purpose_hint FROM purpose)
)
SELECT h.payee_hint, h.purpose_hint, false AS is_internal,
  arg_min(r.flow_kind, CAST(r.priority AS INTEGER)) AS flow_kind,
  arg_min(r.rule_id, CAST(r.priority AS INTEGER)) AS flow_rule
FROM hint h
JOIN flow_rule r ON r.payee_hint IN ('*', h.payee_hint) AND r.purpose_hint IN ('*', h.purpose_hint)
GROUP BY ALL
UNION ALL
SELECT payee_hint, purpose_hint, true, 'internal', 'FK-00' FROM hint;
