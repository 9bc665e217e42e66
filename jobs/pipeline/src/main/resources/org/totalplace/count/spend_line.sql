-- Reads: area_code(), counted, financial_year(), later_line, later_line_id(), line_file, line_theme, number_like(),
--   payee, place_at, plain_short(), purpose, purpose_text
-- Writes: spend_line
-- Why: what may name a natural person is left out here, at the one place where texts enter the release; the money
--   stays.
CREATE VIEW spend_line AS
SELECT
  c.place_code, q.payer_agency AS agency_id, c.record_type, c.month,
  financial_year(c.month) AS financial_year, c.payment_date, c.date_precision, c.amount, c.flow_kind,
  c.flow_rule, c.is_netted, c.is_unitemised,
  CASE WHEN NOT p.is_withheld THEN p.payee_name END AS payee_name,
  CASE WHEN NOT p.is_withheld THEN p.payee_id END AS payee_id,
  p.payee_class, p.payee_agency AS payee_agency_id, coalesce(a1.code_at, area_code(p.payee_site_place)) AS payee_site_code,
  coalesce(a2.code_at, area_code(p.beneficiary_place)) AS beneficiary_code, h.cofog_code, h.cofog_rule, h.cofog_tier,
  h.cofog_confidence, h.cofog_alternative, q.economic_type, h.theme_tags,
  CASE WHEN q.prevention_rule <> 'none' THEN q.prevention_strict ELSE h.prevention_strict END AS prevention_strict,
  CASE WHEN q.prevention_rule <> 'none' THEN q.prevention_broad ELSE h.prevention_broad END AS prevention_broad,
  CASE WHEN q.prevention_rule <> 'none' THEN q.prevention_rule ELSE h.prevention_rule END AS prevention_rule,
  CASE WHEN q.client_group_rule <> 'none' THEN q.client_group ELSE h.client_group END AS client_group,
  CASE WHEN q.client_group_rule <> 'none' THEN q.client_group_rule ELSE h.client_group_rule END AS client_group_rule,
  t.department, t.service, t.expense_area, t.expense_type, t.category,
  CASE WHEN NOT p.is_withheld AND NOT t.seems_to_name THEN t.narrative END AS narrative,
  CASE WHEN c.payment_date IS NOT NULL OR number_like(c.date_text) THEN plain_short(c.date_text) END AS date_text,
  plain_short(c.amount_text) AS amount_text, f.source_id, f.file_sha256,
  plain_short(c.sheet) AS sheet, c.line_number,
  CASE WHEN r.position IS NULL THEN c.line_hash ELSE later_line_id(c.line_hash, r.position) END AS line_id, c.line_rule
FROM counted c
JOIN line_file f ON f.file_no = c.file_no
JOIN payee p ON p.payee_no = c.payee_no
JOIN purpose q ON q.purpose_no = c.purpose_no
JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
LEFT JOIN place_at a1 ON a1.place_code = p.payee_site_place AND c.payment_date BETWEEN a1.from_date AND a1.to_date
LEFT JOIN place_at a2 ON a2.place_code = p.beneficiary_place AND c.payment_date BETWEEN a2.from_date AND a2.to_date
LEFT JOIN purpose_text t ON t.purpose_no = c.purpose_no
LEFT JOIN later_line r ON r.counted_row = c.rowid;
