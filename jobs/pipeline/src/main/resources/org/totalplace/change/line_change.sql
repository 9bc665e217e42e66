-- Reads: after.spend_line, before.spend_line, file_change, source_change
-- Writes: said(), other(), line_change
-- What: every line that is in one release only, or is otherwise in the other, with the cause.
-- Why: a figure that moved is explained by its lines. What a publisher prints changes with its files; what is only
--   ours (place, theme, kind of flow) with our rules.
CREATE MACRO said(l) AS hash(
  l.record_type, l.payment_date, l.amount, l.payee_name, l.department, l.service, l.expense_area, l.expense_type,
  l.category, l.narrative, l.place_code, l.agency_id, l.flow_kind, l.is_netted, l.is_unitemised, l.payee_class,
  l.payee_id, l.payee_agency_id, l.payee_site_code, l.beneficiary_code, l.cofog_code, l.economic_type, l.theme_tags,
  l.prevention_strict, l.prevention_broad, l.client_group);

CREATE MACRO other(name, old, new) AS CASE WHEN old IS DISTINCT FROM new THEN name END;

CREATE TEMP TABLE compared_source AS SELECT source_id, has_other_rules FROM source_change WHERE has_other_lines AND has_ids;

CREATE TEMP TABLE other_line AS
SELECT line_id
FROM (SELECT line_id, said(l) AS said FROM before.spend_line l SEMI JOIN compared_source USING (source_id)) o
FULL JOIN (SELECT line_id, said(l) AS said FROM after.spend_line l SEMI JOIN compared_source USING (source_id)) n
  USING (line_id)
WHERE o.said IS DISTINCT FROM n.said;

CREATE TABLE line_change AS
WITH old AS (FROM before.spend_line SEMI JOIN compared_source USING (source_id) SEMI JOIN other_line USING (line_id)),
new AS (FROM after.spend_line SEMI JOIN compared_source USING (source_id) SEMI JOIN other_line USING (line_id)),
paired AS (
  SELECT line_id, coalesce(n.source_id, o.source_id) AS source_id,
    CASE WHEN o.source_id IS NULL THEN 'added' WHEN n.source_id IS NULL THEN 'removed' ELSE 'changed' END AS change_kind,
    o.place_code AS old_place, n.place_code AS new_place, o.financial_year AS old_year, n.financial_year AS new_year,
    o.cofog_code[1:2] AS old_division, n.cofog_code[1:2] AS new_division, o.record_type AS old_type, n.record_type AS new_type,
    o.amount AS old_amount, n.amount AS new_amount,
    CASE WHEN o.is_netted OR o.is_unitemised THEN 0 ELSE o.amount END AS old_net,
    CASE WHEN n.is_netted OR n.is_unitemised THEN 0 ELSE n.amount END AS new_net,
    o.file_sha256 AS old_file, n.file_sha256 AS new_file,
    concat_ws('|',
      other('record_type', o.record_type, n.record_type), other('payment_date', o.payment_date, n.payment_date),
      other('amount', o.amount, n.amount), other('payee_name', o.payee_name, n.payee_name),
      other('department', o.department, n.department), other('service', o.service, n.service),
      other('expense_area', o.expense_area, n.expense_area), other('expense_type', o.expense_type, n.expense_type),
      other('category', o.category, n.category), other('narrative', o.narrative, n.narrative)) AS other_words,
    concat_ws('|',
      other('place_code', o.place_code, n.place_code), other('agency_id', o.agency_id, n.agency_id),
      other('flow_kind', o.flow_kind, n.flow_kind), other('is_netted', o.is_netted, n.is_netted),
      other('is_unitemised', o.is_unitemised, n.is_unitemised), other('payee_class', o.payee_class, n.payee_class),
      other('payee_id', o.payee_id, n.payee_id), other('payee_agency_id', o.payee_agency_id, n.payee_agency_id),
      other('payee_site_code', o.payee_site_code, n.payee_site_code),
      other('beneficiary_code', o.beneficiary_code, n.beneficiary_code),
      other('cofog_code', o.cofog_code, n.cofog_code), other('economic_type', o.economic_type, n.economic_type),
      other('theme_tags', o.theme_tags, n.theme_tags),
      other('prevention_strict', o.prevention_strict, n.prevention_strict),
      other('prevention_broad', o.prevention_broad, n.prevention_broad),
      other('client_group', o.client_group, n.client_group)) AS other_answers
  FROM old o
  FULL JOIN new n USING (line_id)
)
SELECT p.* EXCLUDE (other_words, other_answers),
  CASE WHEN change_kind = 'changed' THEN concat_ws('|', nullif(other_words, ''), nullif(other_answers, '')) END AS changed_columns,
  CASE
    WHEN change_kind = 'added' THEN n.cause_of_added
    WHEN change_kind = 'removed' THEN o.cause_of_removed
    WHEN other_words = '' AND s.has_other_rules THEN 'our_rule'
    WHEN old_file <> new_file THEN 'reissued_file'
    WHEN s.has_other_rules THEN 'our_rule'
    ELSE coalesce(n.cause_in_files, 'our_code')
  END AS cause,
  o.first_date AS first_seen_date, o.superseded_by
FROM paired p
JOIN compared_source s USING (source_id)
LEFT JOIN file_change o ON o.source_id = p.source_id AND o.file_sha256 = p.old_file
LEFT JOIN file_change n ON n.source_id = p.source_id AND n.file_sha256 = p.new_file;
