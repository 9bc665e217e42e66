-- Reads: counted, later_line, line_file, line_theme, payee, place_at, purpose, purpose_text
-- Writes: part_source
-- What: one hash for all that the lines of a source say in spend_line, in any order.
-- Why: where it is the same as in the release before, nothing of the source changed, and its lines are not compared.
--   Answers are hashed once each, since they are few; a place of another date is the place as used and the date. The
--   engine's own hash is fast; in a version of the engine that has another one, all sources are compared once.
CREATE TABLE part_source AS
WITH payee_said AS (
  SELECT payee_no, hash(CASE WHEN NOT is_withheld THEN payee_name END, CASE WHEN NOT is_withheld THEN payee_id END, is_withheld,
    payee_class, payee_agency, payee_site_place, beneficiary_place) AS said
  FROM payee
),
purpose_said AS (
  SELECT q.purpose_no, hash(q.place_code, q.payer_agency, q.economic_type, q.prevention_rule = 'none', q.prevention_strict,
    q.prevention_broad, q.client_group_rule = 'none', q.client_group, t.department, t.service, t.expense_area, t.expense_type,
    t.category, CASE WHEN NOT t.seems_to_name THEN t.narrative END) AS said
  FROM purpose q
  LEFT JOIN purpose_text t USING (purpose_no)
),
theme_said AS (
  SELECT payee_theme_no, purpose_theme_no, flow_kind, hash(cofog_code, theme_tags, prevention_strict, prevention_broad,
    client_group) AS said
  FROM line_theme
),
place_said AS (SELECT coalesce(bit_xor(hash(place_code, code_at, from_date, to_date)), 0) AS said FROM place_at)
SELECT f.source_id, md5(concat_ws(' ', count(*), sum(hash(c.line_hash, r.position, c.record_type, c.payment_date, c.amount,
  c.flow_kind, c.is_netted, c.is_unitemised, p.said, q.said, h.said)), any_value(s.said))) AS lines_hash
FROM counted c
JOIN line_file f USING (file_no)
JOIN payee_said p USING (payee_no)
JOIN purpose_said q USING (purpose_no)
JOIN theme_said h USING (payee_theme_no, purpose_theme_no, flow_kind)
CROSS JOIN place_said s
LEFT JOIN later_line r ON r.counted_row = c.rowid
GROUP BY f.source_id;
