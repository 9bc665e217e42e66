-- Reads: outturn_source, overlap_line, pence(), published_lines, source_file
-- Gives: about VARCHAR, what VARCHAR
-- What: files whose published lines are not what they are said to be.
-- Why: accepted = counted + set aside, for every file.
WITH repeated AS (
  SELECT source_id, file_sha256, count(*) AS n, pence(sum(amount)) AS pence FROM overlap_line GROUP BY ALL
),
counted AS (
  SELECT f.*, coalesce(p.n, 0) AS n, coalesce(p.pence, 0) AS pence, coalesce(o.n, 0) AS overlap_n,
    coalesce(o.pence, 0) AS overlap_pence
  FROM source_file f
  LEFT JOIN published_lines p ON p.source_id = f.source_id AND p.file_sha256 = f.file_sha256
    AND f.status = 'counted'
  LEFT JOIN repeated o ON o.source_id = f.source_id AND o.file_sha256 = f.file_sha256
    AND f.status = 'counted'
)
SELECT source_id || ' ' || path AS about,
  'said to count ' || rows_counted || ' rows and ' || amount_counted || ' pounds; published ' || n || ' and '
    || pence || ' pence, set aside ' || overlap_n || ' and ' || overlap_pence || ' pence' AS what
FROM counted
WHERE (source_id NOT IN (FROM outturn_source) AND (rows_counted, pence(amount_counted)) <> (n, pence))
  OR (rows_accepted, amount_accepted) <> (rows_counted + rows_set_aside, amount_counted + amount_set_aside)
  OR (status = 'counted' AND (rows_set_aside, pence(amount_set_aside)) <> (overlap_n, overlap_pence))
UNION ALL
SELECT p.source_id || ' ' || p.file_sha256, 'its lines are published and no file is said to count'
FROM published_lines p
ANTI JOIN source_file f
  ON f.source_id = p.source_id AND f.file_sha256 = p.file_sha256 AND f.status = 'counted'
ORDER BY about;
