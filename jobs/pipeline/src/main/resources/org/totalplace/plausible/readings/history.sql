-- Reads: in_spend_line, payee_fact, plausible.card, plausible.fact, plausible.rule, series_of()
-- Adds to: plausible.measure
-- Why: what is plausible for one publisher is not for another, so a file is measured against the others of the same
--   publisher and year.
CREATE TEMP TABLE series AS
SELECT source_id, file_sha256, n, largest, smallest, size, sizes[2] AS usual,
  year(usual_date) - CAST(month(usual_date) < 4 AS INTEGER) AS year, month(usual_date) AS month,
  -- files of a name of their own (a card beside invoices) are compared among themselves where there are enough
  CASE WHEN count(*) OVER (PARTITION BY source_id, series_of(path)) >= 4 THEN series_of(path) ELSE '' END AS series
FROM plausible.fact JOIN plausible.card USING (source_id, file_sha256)
WHERE record_type = 'payment' AND n >= 20 AND size > 0 AND sizes[2] > 0 AND usual_date IS NOT NULL;

-- The logarithm of how many times the middle of the year's files each is, and that in robust deviations (of at least a fifth).
CREATE TEMP TABLE beside AS
WITH logs AS (
  SELECT source_id, file_sha256, n, series, year, month, unnest([
    {'rule_id': 'PL-20', 'what': 'total', 'log': ln(size)}, {'rule_id': 'PL-21', 'what': 'middle amount', 'log': ln(usual)},
    {'rule_id': 'PL-22', 'what': 'number of lines', 'log': ln(n)}], recursive := true)
  FROM series
),
middle AS (
  SELECT *, median(log) OVER w AS middle, count(*) OVER w AS files
  FROM logs WINDOW w AS (PARTITION BY rule_id, source_id, series, year)
),
deviation AS (
  SELECT *, log - middle AS off, median(abs(log - middle)) OVER (PARTITION BY rule_id, source_id, series, year) AS mad FROM middle
)
SELECT *, round(abs(off) / greatest(1.4826 * mad, 0.2), 3) AS deviations, round(exp(abs(off)), 3) AS times FROM deviation;

-- Where more than a quarter of the year's files stand out, the year holds files of several kinds and none of them is odd. Nor is
-- a month that stands out on the same side in another year too: that is the season.
CREATE TEMP TABLE odd AS
SELECT *, count(*) OVER (PARTITION BY rule_id, source_id, series, year) AS odd_files,
  count(DISTINCT year) OVER (PARTITION BY rule_id, source_id, series, month, off > 0) AS odd_years
FROM beside JOIN plausible.rule USING (rule_id)
WHERE times >= threshold AND deviations >= 6 AND files >= at_least;

CREATE TEMP TABLE payee_use AS
SELECT source_id, file_sha256, n, without_payee / n AS without,
  median(without_payee / n) OVER (PARTITION BY source_id) AS usually, count(*) OVER (PARTITION BY source_id) AS files
FROM payee_fact WHERE n >= 20;

CREATE TEMP TABLE largest AS
SELECT source_id, file_sha256, n, greatest(largest, -smallest) AS pounds, greatest(largest, -smallest) / size AS share,
  median(greatest(largest, -smallest) / size) OVER (PARTITION BY source_id, series) AS usually
FROM series WHERE n >= 50;

-- The same amount to one payee on one day, over and over. Only amounts that could make the stated share of their file.
CREATE TEMP TABLE repeated AS
SELECT l.source_id, l.file_sha256, l.amount, count(*) AS n, any_value(f.size) AS size
FROM in_spend_line l
JOIN plausible.fact f ON f.source_id = l.source_id AND f.file_sha256 = l.file_sha256
  AND f.n >= 20 AND abs(l.amount) * f.n >= f.size * (SELECT threshold FROM plausible.rule WHERE rule_id = 'PL-25')
GROUP BY l.source_id, l.file_sha256, l.payee_key, l.payment_date, l.amount
HAVING count(*) >= (SELECT at_least FROM plausible.rule WHERE rule_id = 'PL-25');

INSERT INTO plausible.measure
SELECT rule_id, source_id, file_sha256, NULL, NULL, NULL, measured, m.n, c.rows_accepted, c.amount, evidence
FROM (
  SELECT rule_id, source_id, file_sha256, times AS measured, files AS n,
    'its ' || what || ' is ' || CASE WHEN off > 0 THEN times || ' times' ELSE 'one part in ' || times || ' of' END
      || ' the middle of the ' || files || ' files of ' || year || '-' || lpad(CAST((year + 1) % 100 AS VARCHAR), 2, '0') || ', '
      || deviations || ' deviations away' AS evidence
  FROM odd WHERE odd_files * 4 <= files AND odd_years = 1
  UNION ALL
  SELECT 'PL-23', source_id, file_sha256, without, files,
    CAST(round(100 * without) AS INTEGER) || ' % of lines have no payee; in the middle file of the source '
      || CAST(round(100 * usually) AS INTEGER) || ' %'
  FROM payee_use WHERE usually < 0.05
  UNION ALL
  SELECT 'PL-24', source_id, file_sha256, share, n,
    'one line is ' || CAST(round(100 * share) AS INTEGER) || ' % of the file: ' || pounds || '; usually '
      || CAST(round(100 * usually) AS INTEGER) || ' %'
  FROM largest WHERE usually * 3 <= share
  UNION ALL
  SELECT 'PL-25', source_id, file_sha256, max(CAST(abs(amount) * n / size AS DOUBLE)), max(n),
    arg_max(n || ' lines of one payee and one day have the same amount, ' || amount, abs(amount) * n)
  FROM repeated GROUP BY source_id, file_sha256
) m
JOIN plausible.card c USING (source_id, file_sha256);
