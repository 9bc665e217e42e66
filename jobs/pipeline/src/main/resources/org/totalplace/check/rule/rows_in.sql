-- Reads: card, pence(), source_file
-- Gives: about VARCHAR, what VARCHAR
-- What: files whose rows or pence in are not accepted + rejected + skipped, or that are published with other figures
--   than they were read with.
-- Why: nothing may be lost in reading.
SELECT source_id || ' ' || file_sha256 AS about,
  rows_in || ' rows and ' || pence_in || ' pence in; accepted ' || rows_accepted || ' and ' || pence_accepted
    || ', rejected ' || rows_rejected || ' and ' || pence_rejected || ', skipped ' || rows_skipped || ' and '
    || pence_skipped AS what
FROM card
WHERE rows_in <> rows_accepted + rows_rejected + rows_skipped
  OR pence_in <> pence_accepted + pence_rejected + pence_skipped
UNION ALL
SELECT f.source_id || ' ' || f.path, 'its figures are not those of its reading'
FROM source_file f
LEFT JOIN card c USING (source_id, file_sha256)
WHERE f.status IN ('counted', 'superseded', 'duplicate', 'held')
  AND (f.rows_in, f.rows_accepted, f.rows_rejected, f.rows_skipped, pence(f.amount_in),
    pence(f.amount_accepted), pence(f.amount_rejected), pence(f.amount_skipped))
  IS DISTINCT FROM (c.rows_in, c.rows_accepted, c.rows_rejected, c.rows_skipped, c.pence_in,
    c.pence_accepted, c.pence_rejected, c.pence_skipped)
ORDER BY about;
