-- From the largest payments back to what was published: file, hash, sheet, line and the amount as printed.
SELECT l.amount, coalesce(l.payee_name, 'withheld') AS payee, l.amount_text, f.path,
  left(l.file_sha256, 12) AS sha256, l.sheet, l.line_number
FROM spend_line l
JOIN source_file f ON f.source_id = l.source_id AND f.file_sha256 = l.file_sha256 AND f.status = 'counted'
WHERE l.record_type = 'payment'
ORDER BY l.amount DESC, l.source_id, f.path, l.line_number
LIMIT 8;
