-- Reads: in_notice, in_reject, later_line_id(), line, line_file, line_hash(), line_rule_of(), naming_purpose, payee,
--   plain(), purpose, repeated_line
-- Writes: number_like(), part_overlap, part_reject, part_notice
-- What: the lines of a part that are not in the counts, and what was noticed.
-- Why: a figure is only as good as the list of what is not in it.
CREATE MACRO number_like(words) AS
  NOT regexp_matches(words, '[^\W\d_]{4,}') OR regexp_full_match(words, '#[A-Z0-9/!?]+');

CREATE TABLE part_overlap AS
SELECT f.source_id, f.file_sha256, o.sheet, o.line_number, o.amount,
  k.source_id AS counted_in_source_id, k.file_sha256 AS counted_in_sha256, o.rule AS rule_id,
  line_rule_of(p.is_withheld OR t.purpose_no IS NOT NULL, l.transaction_ref) AS line_rule,
  line_hash(line_rule, f.source_id, l.record_type, l.payment_date, l.transaction_ref, p.name_hash, l.amount, l.purpose_key)
    AS line_hash,
  row_number() OVER (PARTITION BY o.file_no, line_hash ORDER BY o.sheet, o.line_number) AS position,
  CASE WHEN position = 1 THEN line_hash ELSE later_line_id(line_hash, position) END AS line_id
FROM repeated_line o
JOIN line_file f ON f.file_no = o.file_no
JOIN line_file k ON k.file_no = o.keeper
JOIN line l ON l.file_no = o.file_no AND l.sheet = o.sheet AND l.line_number = o.line_number
JOIN payee p ON p.source_id = f.source_id AND p.payee_key = l.payee_key
JOIN purpose q ON q.source_id = f.source_id AND q.purpose_key = l.purpose_key
LEFT JOIN naming_purpose t ON t.purpose_no = q.purpose_no;

CREATE VIEW part_reject AS
SELECT r.* EXCLUDE (raw_text), CASE WHEN number_like(r.raw_text) THEN plain(r.raw_text) END AS raw_text
FROM in_reject r
SEMI JOIN line_file f ON f.source_id = r.source_id AND f.file_sha256 = r.file_sha256 AND f.status <> 'held_back';

CREATE VIEW part_notice AS
SELECT n.* EXCLUDE (raw_text, explanation),
  CASE WHEN is_safe THEN plain(n.raw_text) END AS raw_text,
  CASE WHEN is_safe OR position(n.raw_text IN n.explanation) = 0 THEN plain(n.explanation) END AS explanation
FROM (
  SELECT *, line_number = 0 OR code IN (
    'unmapped_column', 'second_column', 'column_by_content', 'column_by_pattern', 'heading_shifted',
    'repeated_heading', 'two_row_heading', 'hidden_sheet', 'sheet_without_payments')
    OR number_like(raw_text) AS is_safe
  FROM in_notice
) n;
