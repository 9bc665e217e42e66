-- Reads: in_outturn_line, outturn_line, pence(), source_file
-- Gives: about VARCHAR, what VARCHAR
-- What: official workbooks of which the published figures of a year are not what was read.
-- Why: the path from a file to the count must lose nothing, like that of payments.
WITH read AS (
  SELECT o.file_sha256, o.financial_year, pence(coalesce(sum(o.amount), 0)) AS pence
  FROM in_outturn_line o
  JOIN source_file f ON f.source_id = o.source_id AND f.file_sha256 = o.file_sha256 AND f.status = 'counted'
  WHERE o.table_name IN ('outturn', 'analysis')
  GROUP BY ALL
),
published AS (
  SELECT file_sha256, financial_year, pence(sum(amount)) AS pence FROM outturn_line GROUP BY ALL
)
SELECT p.file_sha256 || ' ' || p.financial_year AS about, 'read ' || r.pence || ' pence, published ' || p.pence AS what
FROM read r
JOIN published p USING (file_sha256, financial_year)
WHERE r.pence <> p.pence
ORDER BY about;
