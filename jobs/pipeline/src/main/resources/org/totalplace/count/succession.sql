-- Reads: file_read, line, revision_words
-- Writes: is_evidence(), succession, repeated_line
-- Why: the same payment published in two files is one payment; the same payment twice in one file is two
--   (instalments), so how often a file says it is part of what is compared. METHOD.md has the rules in words.

-- How often each file says each payment.
CREATE TEMP TABLE said AS
SELECT f.source_id, l.file_no, l.said_key, date_trunc('month', l.payment_date) AS month, count(*) AS n
FROM line l JOIN file_read f USING (file_no)
WHERE l.said_key IS NOT NULL
GROUP BY ALL;

-- Lines said by a few files; what most files of a source say is a pattern, not a copy.
CREATE TEMP TABLE said_again AS
SELECT s.*
FROM said s
JOIN (
  SELECT source_id, said_key FROM said GROUP BY ALL HAVING count(*) BETWEEN 2 AND 12
) k USING (source_id, said_key);

CREATE TEMP TABLE month_of_file AS
SELECT file_no, date_trunc('month', payment_date) AS month, count(*) AS n FROM line GROUP BY ALL;

CREATE TEMP TABLE shape AS
SELECT file_no, CAST(sum(n) AS BIGINT) AS n FROM month_of_file GROUP BY file_no;

-- The months that a file is about: those with a tenth of the lines of its busiest. A mistyped date, or
-- a few late invoices, are not.
CREATE TEMP TABLE about AS
SELECT file_no, month
FROM (SELECT *, max(n) OVER (PARTITION BY file_no) AS busiest FROM month_of_file)
WHERE n * 10 >= busiest;

-- The words by which a name says that it is a later version, the name without them, and the order
-- in which versions are believed to have come.
CREATE TEMP TABLE name AS
WITH bare AS (
  SELECT file_no, source_id, retrieved_date, path,
    regexp_replace(lower(path), '([.](csv|txt|tsv|xlsx?|xlsm|ods|zip|gz|json|jsonl|html?))+$', '') AS bare
  FROM file_read WHERE status = 'counted'
),
stem AS (
  SELECT *, regexp_replace(bare, getvariable('revision_words'), '', 'g') AS rest,
    trim(regexp_replace(rest, '[^a-z0-9]+', ' ', 'g')) AS stem,
    CASE WHEN bare <> rest
      THEN 1 + coalesce(
        try_cast(nullif(regexp_extract(bare, getvariable('revision_words'), 2), '') AS INTEGER), 0)
      ELSE 0 END AS revision
  FROM bare
)
SELECT n.*, s.n, row_number() OVER (ORDER BY revision, retrieved_date, s.n, path, file_no) AS age
FROM stem n JOIN shape s USING (file_no);

-- Evidence enough: half of the lines in the months that both are about, nine tenths of a few.
CREATE MACRO is_evidence(shared, n) AS
  shared >= 3 AND shared * 10 >= CASE WHEN n < 10 THEN 9 ELSE 5 END * n;

-- Pairs of files of one source that share lines; of each, how many lines, and how many shared ones,
-- fall into months that the other is about.
CREATE TEMP TABLE pair AS
WITH shared AS (
  SELECT a.file_no AS one, b.file_no AS other, a.month, CAST(sum(least(a.n, b.n)) AS BIGINT) AS shared
  FROM said_again a
  JOIN said_again b ON b.source_id = a.source_id AND b.said_key = a.said_key AND b.file_no > a.file_no
  GROUP BY ALL
),
both_ways AS (
  SELECT one AS file_no, other AS beside, month, shared FROM shared
  UNION ALL
  SELECT other, one, month, shared FROM shared
),
all_shared AS (
  SELECT file_no, beside, CAST(sum(shared) AS BIGINT) AS shared
  FROM both_ways GROUP BY ALL HAVING sum(shared) >= 3
),
within AS (
  SELECT p.file_no, p.beside, p.shared, CAST(sum(m.n) AS BIGINT) AS n_within,
    CAST(coalesce(sum(w.shared), 0) AS BIGINT) AS shared_within
  FROM all_shared p
  JOIN about a ON a.file_no = p.beside
  JOIN month_of_file m ON m.file_no = p.file_no AND m.month IS NOT DISTINCT FROM a.month
  LEFT JOIN both_ways w ON w.file_no = p.file_no AND w.beside = p.beside
    AND w.month IS NOT DISTINCT FROM m.month
  GROUP BY ALL
)
SELECT p.shared, ns.file_no AS small, nl.file_no AS large, ns.n AS small_n, nl.n AS large_n,
  ns.path AS small_path, nl.path AS large_path, ns.age > nl.age AS small_is_later,
  ns.retrieved_date > nl.retrieved_date AS small_came_later,
  coalesce(s.n_within, 0) * 10 >= ns.n * 9 AS small_is_within,
  coalesce(l.n_within, 0) * 10 >= nl.n * 9 AS large_is_within
FROM all_shared p
JOIN name ns ON ns.file_no = p.file_no
JOIN name nl ON nl.file_no = p.beside AND (ns.n, ns.file_no) < (nl.n, nl.file_no)
LEFT JOIN within s ON s.file_no = ns.file_no AND s.beside = nl.file_no
LEFT JOIN within l ON l.file_no = nl.file_no AND l.beside = ns.file_no
WHERE is_evidence(s.shared_within, s.n_within) OR is_evidence(l.shared_within, l.n_within);

-- The same stem with another revision word, and half of the dates and amounts the same: a reissue
-- even where its texts were written anew.
CREATE TEMP TABLE renamed AS
WITH sibling AS (
  SELECT a.file_no AS one, b.file_no AS other
  FROM name a JOIN name b ON b.source_id = a.source_id AND b.stem = a.stem
  WHERE length(a.stem) > 3 AND a.age < b.age
),
paid AS (
  SELECT file_no, payment_date, amount, count(*) AS n
  FROM line WHERE file_no IN (SELECT one FROM sibling UNION SELECT other FROM sibling)
  GROUP BY ALL
)
SELECT s.one, s.other, CAST(sum(least(a.n, b.n)) AS BIGINT) AS shared
FROM sibling s
JOIN paid a ON a.file_no = s.one
JOIN paid b ON b.file_no = s.other AND b.amount = a.amount
  AND b.payment_date IS NOT DISTINCT FROM a.payment_date
GROUP BY ALL
HAVING sum(least(a.n, b.n)) >= 3;

-- One row per pair: which file leaves, for which, by which rule. A later version must be about all
-- the months of the one that leaves, or two files that roll over the months would lose some.
CREATE TEMP TABLE verdict AS
SELECT
  CASE WHEN small_is_later THEN large ELSE small END AS file_no,
  CASE WHEN small_is_later THEN small ELSE large END AS by_file_no,
  CASE WHEN shared = large_n THEN 'FS-05' ELSE 'FS-06' END AS rule,
  shared || ' of ' || CASE WHEN small_is_later THEN large_n ELSE small_n END || ' lines are also in '
    || CASE WHEN small_is_later THEN small_path ELSE large_path END AS reason
FROM pair
WHERE shared * 2 >= large_n AND CASE WHEN small_is_later THEN large_is_within ELSE small_is_within END
UNION ALL
SELECT small, large, 'FS-07', shared || ' of ' || small_n || ' lines are also in ' || large_path
FROM pair WHERE shared * 2 < large_n AND shared * 10 >= small_n * 9 AND NOT small_came_later
UNION ALL
SELECT one, other, 'FS-08',
  shared || ' of ' || a.n || ' lines have a date and an amount of ' || b.path
FROM renamed
JOIN name a ON a.file_no = one
JOIN name b ON b.file_no = other
WHERE shared * 2 >= greatest(a.n, b.n);

-- A file leaves for one other: the strongest evidence first. Only where the chain of successors
-- ends in a file that counts; a circle would lose its money, so its files stay and overlap instead.
CREATE TABLE succession AS
WITH RECURSIVE chosen AS (
  SELECT file_no, arg_min(struct_pack(by_file_no := by_file_no, rule := rule, reason := reason),
    (rule, by_file_no)) AS v
  FROM verdict GROUP BY file_no
),
leads_to_counted AS (
  SELECT c.file_no FROM chosen c WHERE c.v.by_file_no NOT IN (SELECT file_no FROM chosen)
  UNION
  SELECT c.file_no FROM chosen c JOIN leads_to_counted l ON c.v.by_file_no = l.file_no
)
SELECT c.file_no, CASE WHEN c.v.rule = 'FS-05' THEN 'duplicate' ELSE 'superseded' END AS status,
  c.v.rule AS rule, c.v.reason AS reason, b.path AS superseded_by
FROM chosen c
JOIN leads_to_counted USING (file_no)
JOIN file_read b ON b.file_no = c.v.by_file_no;

-- What is left of the pairs overlaps in part: the file that came first keeps the line.
CREATE TABLE repeated_line AS
WITH partial AS (
  SELECT CASE WHEN small_is_later THEN large ELSE small END AS keeper,
    CASE WHEN small_is_later THEN small ELSE large END AS repeater
  FROM pair
  WHERE small NOT IN (SELECT file_no FROM succession) AND large NOT IN (SELECT file_no FROM succession)
),
numbered AS (
  SELECT file_no, sheet, line_number, amount, said_key,
    row_number() OVER (PARTITION BY file_no, said_key ORDER BY sheet, line_number) AS repeat
  FROM line
  WHERE said_key IS NOT NULL
    AND file_no IN (SELECT keeper FROM partial UNION SELECT repeater FROM partial)
)
SELECT l.file_no, l.sheet, l.line_number, l.amount, arg_min(p.keeper, (n.age, p.keeper)) AS keeper, 'FS-09' AS rule
FROM partial p
JOIN numbered l ON l.file_no = p.repeater
JOIN numbered k ON k.file_no = p.keeper AND k.said_key = l.said_key AND k.repeat = l.repeat
JOIN name n ON n.file_no = p.keeper
GROUP BY l.file_no, l.sheet, l.line_number, l.amount;
