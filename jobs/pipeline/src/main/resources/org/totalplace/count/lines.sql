-- Reads: file_read, in_spend_line
-- Writes: line
-- What: every accepted line of a readable file, once.
-- Why: the two thousand files are read once; what follows works on numbers. payment_key is equal for lines that
--   tell of the same payment: by the publisher's own reference where there is one, because the words beside it are changed from
--   file to file. An award without a reference says nothing: registers list the same grant, with the same start and
--   the same amount, again every year.
CREATE TABLE line AS
SELECT
  f.file_no, l.sheet, l.line_number, l.record_type, l.payment_date, l.date_precision, l.date_text,
  l.amount, l.amount_text, l.transaction_ref, l.payee_key, l.purpose_key,
  CASE
    WHEN l.transaction_ref IS NOT NULL THEN hash(l.payment_date, l.amount, l.transaction_ref, l.payee_key)
    WHEN l.payment_date IS NOT NULL AND l.record_type <> 'award' THEN hash(l.line_key)
  END AS payment_key
FROM in_spend_line l
JOIN file_read f ON f.source_id = l.source_id AND f.file_sha256 = l.file_sha256 AND f.status = 'counted';
