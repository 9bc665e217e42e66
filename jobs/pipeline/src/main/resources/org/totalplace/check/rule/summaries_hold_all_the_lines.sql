-- Reads: facet_spend, line_sum, pence(), unknown_money
-- Gives: about VARCHAR, what VARCHAR
-- What: kinds of record of which a summary has not every line and penny.
-- Why: what is unknown must stay in sight, and no rule of a facet may count a line twice.
WITH line AS (
  SELECT record_type, CAST(sum(n) AS BIGINT) AS n, pence(sum(amount)) AS gross, pence(sum(size)) AS size FROM line_sum GROUP BY ALL
),
facet AS (
  SELECT record_type, CAST(sum(lines) AS BIGINT) AS n, pence(sum(gross)) AS gross FROM facet_spend GROUP BY ALL
),
unknown AS (
  SELECT record_type, CAST(sum(lines) AS BIGINT) AS n, pence(sum(pounds)) AS size FROM unknown_money GROUP BY ALL
)
SELECT 'facet_spend ' || record_type AS about,
  coalesce(f.n, 0) || ' lines, ' || coalesce(f.gross, 0) || ' pence; the lines are ' || coalesce(l.n, 0) || ', '
    || coalesce(l.gross, 0) AS what
FROM line l FULL JOIN facet f USING (record_type)
WHERE (l.n, l.gross) IS DISTINCT FROM (f.n, f.gross)
UNION ALL
SELECT 'unknown_money ' || record_type,
  coalesce(u.n, 0) || ' lines, ' || coalesce(u.size, 0) || ' pence; the lines are ' || coalesce(l.n, 0) || ', '
    || coalesce(l.size, 0)
FROM line l FULL JOIN unknown u USING (record_type)
WHERE (l.n, l.size) IS DISTINCT FROM (u.n, u.size)
ORDER BY about;
