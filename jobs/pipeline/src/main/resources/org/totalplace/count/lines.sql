-- Reads in_spend_line (2-normalised), file. Writes line: every accepted line of a readable file, once.
-- Why: the two thousand files are read once; what follows works on numbers.
CREATE TABLE line AS
SELECT
  f.file_no, l.sheet, l.line_number, l.record_type, l.payment_date, l.date_precision, l.date_text,
  l.amount, l.amount_text, l.payee_key, l.purpose_key, l.line_key, l.repeat_number,
  l.payment_date IS NOT NULL OR l.transaction_ref IS NOT NULL AS is_evidence
FROM in_spend_line l
JOIN file f ON f.source_id = l.source_id AND f.file_sha256 = l.file_sha256 AND f.status = 'counted';
