-- Reads: definition, file_read, financial_year(), in_payee, in_purpose, line, succession
-- Adds to: repeated_line
-- What: the grants that a publisher tells of at two levels: a scheme (no recipient) in one file, its
--   awards in another (FS-15).
-- Why: both are lists of the same money, and no line of one repeats a line of the other, so succession.sql cannot see
--   it.
CREATE TEMP TABLE award_line AS
WITH award AS (
  SELECT d.publisher_id AS publisher, f.source_id, l.file_no, l.sheet, l.line_number, l.amount, l.payee_key, l.purpose_key,
    financial_year(l.payment_date) AS financial_year
  FROM line l
  JOIN file_read f ON f.file_no = l.file_no AND f.status = 'counted'
  JOIN definition d USING (source_id)
  ANTI JOIN succession s ON s.file_no = l.file_no
  ANTI JOIN repeated_line o ON o.file_no = l.file_no AND o.sheet = l.sheet AND o.line_number = l.line_number
  WHERE l.record_type = 'award'
),
payee_name AS (
  SELECT source_id, payee_key, max(payee_name) AS payee_name
  FROM in_payee SEMI JOIN award USING (source_id, payee_key) GROUP BY ALL
),
scheme AS (
  SELECT source_id, purpose_key, max(lower(trim(coalesce(expense_code, expense_area)))) AS scheme
  FROM in_purpose SEMI JOIN award USING (source_id, purpose_key) GROUP BY ALL
)
SELECT a.* EXCLUDE (payee_key, purpose_key), s.scheme, p.payee_name IS NOT NULL AS has_recipient
FROM award a
JOIN payee_name p USING (source_id, payee_key)
JOIN scheme s USING (source_id, purpose_key);

-- A list of schemes names no recipient at all, a list of awards names nine of ten.
CREATE TEMP TABLE level AS
SELECT file_no, CASE WHEN named = 0 THEN 'scheme' WHEN named * 10 >= n * 9 THEN 'award' END AS level
FROM (SELECT file_no, count(*) AS n, count(*) FILTER (has_recipient) AS named FROM award_line GROUP BY ALL);

-- Schemes of a year that both levels tell of; of each level, the file that tells of most of it.
CREATE TEMP TABLE told_twice AS
WITH by_file AS (
  SELECT publisher, scheme, financial_year, level, file_no, sum(amount) AS amount
  FROM award_line JOIN level USING (file_no)
  WHERE scheme IS NOT NULL AND financial_year IS NOT NULL AND level IS NOT NULL
  GROUP BY ALL
),
by_level AS (
  SELECT publisher, scheme, financial_year, level, sum(amount) AS amount,
    arg_max(file_no, (amount, -file_no)) AS file_no
  FROM by_file GROUP BY ALL
)
SELECT s.publisher, s.scheme, s.financial_year, s.amount AS in_scheme, a.amount AS in_awards,
  a.amount * 100 BETWEEN s.amount * 95 AND s.amount * 105 AS is_same,
  CASE WHEN a.amount * 100 >= s.amount * 95 THEN 'scheme' ELSE 'award' END AS leaves,
  CASE WHEN a.amount * 100 >= s.amount * 95 THEN a.file_no ELSE s.file_no END AS keeper
FROM by_level s
JOIN by_level a USING (publisher, scheme, financial_year)
WHERE s.level = 'scheme' AND a.level = 'award' AND s.amount > 0 AND a.amount > 0;

-- Evidence enough: three schemes of the publisher, and half of all that both tell of, have the same sum at both
-- levels. Then every scheme told twice counts once: by its awards, or, where they are only a part, as a scheme.
INSERT INTO repeated_line
SELECT l.file_no, l.sheet, l.line_number, l.amount, t.keeper, 'FS-15' AS rule
FROM told_twice t
JOIN (
  SELECT publisher FROM told_twice GROUP BY ALL
  HAVING count(*) FILTER (is_same) >= 3 AND count(*) FILTER (is_same) * 2 >= count(*)
) USING (publisher)
JOIN award_line l USING (publisher, scheme, financial_year)
JOIN level v ON v.file_no = l.file_no AND v.level = t.leaves;
