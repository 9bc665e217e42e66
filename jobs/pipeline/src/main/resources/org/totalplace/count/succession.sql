-- Reads: file_read, line, revision_words, without_extension()
-- Writes: is_evidence(), succession, repeated_line
-- Why: the same payment published in two files is one payment; the same payment twice in one file is two
--   (instalments), so how often a file has it is part of what is compared. METHOD.md has the rules in words.

-- How often each file has each payment.
CREATE TEMP TABLE payment AS
SELECT f.source_id, l.file_no, l.payment_key, date_trunc('month', l.payment_date) AS month, count(*) AS n
FROM line l JOIN file_read f USING (file_no)
WHERE l.payment_key IS NOT NULL
GROUP BY ALL;

-- Payments that a few files have; what most files of a source have is a pattern, not a copy.
CREATE TEMP TABLE shared_payment AS
SELECT s.*
FROM payment s
JOIN (
  SELECT source_id, payment_key FROM payment GROUP BY ALL HAVING count(*) BETWEEN 2 AND 12
) k USING (source_id, payment_key);

CREATE TEMP TABLE month_of_file AS
SELECT file_no, date_trunc('month', payment_date) AS month, count(*) AS n FROM line GROUP BY ALL;

CREATE TEMP TABLE size_of_file AS
SELECT file_no, CAST(sum(n) AS BIGINT) AS n FROM month_of_file GROUP BY file_no;

-- The months that a file covers: those with a tenth of the lines of its busiest. A mistyped date, or
-- a few late invoices, do not make a month covered.
CREATE TEMP TABLE covered_month AS
SELECT file_no, month
FROM (SELECT *, max(n) OVER (PARTITION BY file_no) AS busiest FROM month_of_file)
WHERE n * 10 >= busiest;

-- The order in which the versions of a file are taken to have come: by the revision that its name states, then by
-- the date of retrieval. stem: the name without the words that state it.
CREATE TEMP TABLE version AS
WITH bare AS (
  SELECT file_no, source_id, retrieved_date, path,
    without_extension(path) AS bare
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
SELECT n.*, s.n, row_number() OVER (ORDER BY revision, retrieved_date, s.n, path, file_no) AS version_order
FROM stem n JOIN size_of_file s USING (file_no);

-- Evidence enough: half of the lines in the months that both cover, nine tenths of a few.
CREATE MACRO is_evidence(shared, n) AS
  shared >= 3 AND shared * 10 >= CASE WHEN n < 10 THEN 9 ELSE 5 END * n;

-- Pairs of files of one source that share lines; of each, how many lines, and how many shared ones,
-- fall into months that the other covers.
CREATE TEMP TABLE pair AS
WITH shared AS (
  SELECT a.file_no AS one, b.file_no AS other, a.month, CAST(sum(least(a.n, b.n)) AS BIGINT) AS shared
  FROM shared_payment a
  JOIN shared_payment b ON b.source_id = a.source_id AND b.payment_key = a.payment_key AND b.file_no > a.file_no
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
  JOIN covered_month a ON a.file_no = p.beside
  JOIN month_of_file m ON m.file_no = p.file_no AND m.month IS NOT DISTINCT FROM a.month
  LEFT JOIN both_ways w ON w.file_no = p.file_no AND w.beside = p.beside
    AND w.month IS NOT DISTINCT FROM m.month
  GROUP BY ALL
)
SELECT p.shared, ns.file_no AS small, nl.file_no AS large, ns.n AS small_n, nl.n AS large_n,
  ns.path AS small_path, nl.path AS large_path, ns.version_order > nl.version_order AS small_is_later,
  ns.retrieved_date > nl.retrieved_date AS small_came_later,
  coalesce(s.n_within, 0) * 10 >= ns.n * 9 AS small_is_within,
  coalesce(l.n_within, 0) * 10 >= nl.n * 9 AS large_is_within
FROM all_shared p
JOIN version ns ON ns.file_no = p.file_no
JOIN version nl ON nl.file_no = p.beside AND (ns.n, ns.file_no) < (nl.n, nl.file_no)
LEFT JOIN within s ON s.file_no = ns.file_no AND s.beside = nl.file_no
LEFT JOIN within l ON l.file_no = nl.file_no AND l.beside = ns.file_no
WHERE is_evidence(s.shared_within, s.n_within) OR is_evidence(l.shared_within, l.n_within);

-- The same stem with another revision word, and half of the dates and amounts the same: a reissue
-- even where its texts were written anew.
CREATE TEMP TABLE renamed AS
WITH sibling AS (
  SELECT a.file_no AS one, b.file_no AS other
  FROM version a JOIN version b ON b.source_id = a.source_id AND b.stem = a.stem
  WHERE length(a.stem) > 3 AND a.version_order < b.version_order
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

-- One row per pair: which file leaves, for which, by which rule. A later version must cover all
-- the months of the one that leaves, or two files that roll over the months would lose some.
CREATE TEMP TABLE possible_succession AS
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
JOIN version a ON a.file_no = one
JOIN version b ON b.file_no = other
WHERE shared * 2 >= greatest(a.n, b.n);

-- A file leaves for one other: the strongest evidence first. Only where the chain of successors
-- ends in a file that counts; a circle would lose its money, so its files stay and overlap instead.
CREATE TABLE succession AS
WITH RECURSIVE chosen AS (
  SELECT file_no, arg_min(struct_pack(by_file_no := by_file_no, rule := rule, reason := reason),
    (rule, by_file_no)) AS v
  FROM possible_succession GROUP BY file_no
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
  SELECT file_no, sheet, line_number, amount, payment_key,
    row_number() OVER (PARTITION BY file_no, payment_key ORDER BY sheet, line_number) AS repeat
  FROM line
  WHERE payment_key IS NOT NULL
    AND file_no IN (SELECT keeper FROM partial UNION SELECT repeater FROM partial)
)
SELECT l.file_no, l.sheet, l.line_number, l.amount, arg_min(p.keeper, (n.version_order, p.keeper)) AS keeper, 'FS-09' AS rule
FROM partial p
JOIN numbered l ON l.file_no = p.repeater
JOIN numbered k ON k.file_no = p.keeper AND k.payment_key = l.payment_key AND k.repeat = l.repeat
JOIN version n ON n.file_no = p.keeper
GROUP BY l.file_no, l.sheet, l.line_number, l.amount;
