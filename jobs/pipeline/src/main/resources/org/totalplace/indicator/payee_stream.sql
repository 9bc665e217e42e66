-- Reads: coverage, financial_year(), payee_year, purpose_year, spend_line
-- Writes: next_year(), stream_publisher, payee_stream
-- What: payee_stream: what a body paid a named payee under one label in six or more months of a year, credits taken off, and
--   whether it ended: nothing in the next year. stream_publisher: bodies that published ten or more months of a year and of
--   the next in the same form.
-- Why: an end can only be seen where both years are there, and a new label or name is no end.
CREATE MACRO next_year(financial_year) AS
  (CAST(financial_year[1:4] AS INTEGER) + 1) || '-' || lpad(CAST((CAST(financial_year[1:4] AS INTEGER) + 2) % 100 AS VARCHAR), 2, '0');

CREATE TEMP TABLE paid_stream AS
SELECT place_code, agency_id, payee_id, coalesce(label, '') AS label, financial_year, bit_count(bit_or(month_mask)) AS months,
  CAST(sum(amount) AS DECIMAL(18, 2)) AS amount, CAST(sum(lines) AS BIGINT) AS lines
FROM payee_year
WHERE payee_id IS NOT NULL AND NOT is_netted AND NOT is_unitemised
GROUP BY ALL;

-- bodies whose files go on in the same form: neither half as many nor twice as many lines, and half of the streams go on
CREATE TABLE stream_publisher AS
WITH month AS (
  SELECT DISTINCT source_id, CAST(unnest(range(CAST(date_trunc('month', period_start_date) AS TIMESTAMP),
    CAST(period_end_date AS TIMESTAMP) + INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS DATE) AS month
  FROM coverage WHERE status IN ('published', 'zero')
),
published AS (
  SELECT agency_id, financial_year(month) AS financial_year
  FROM (SELECT DISTINCT agency_id, source_id FROM purpose_year) JOIN month USING (source_id)
  GROUP BY ALL HAVING count(DISTINCT month) >= 10
),
sized AS (
  SELECT agency_id, financial_year, sum(lines) AS lines FROM paid_stream JOIN published USING (agency_id, financial_year) GROUP BY ALL
),
going_on AS (
  SELECT s.agency_id, s.financial_year
  FROM paid_stream s
  LEFT JOIN paid_stream n ON n.agency_id = s.agency_id AND n.payee_id = s.payee_id AND n.label = s.label
    AND n.financial_year = next_year(s.financial_year)
  WHERE s.months >= 6 AND s.amount > 0
  GROUP BY ALL HAVING count(n.payee_id) * 2 >= count(*)
)
SELECT p.agency_id, p.financial_year
FROM sized p
JOIN sized n ON n.agency_id = p.agency_id AND n.financial_year = next_year(p.financial_year) AND n.lines * 2 >= p.lines
  AND n.lines <= p.lines * 2
SEMI JOIN going_on g ON g.agency_id = p.agency_id AND g.financial_year = p.financial_year;

CREATE TEMP TABLE ended AS
SELECT s.agency_id, s.payee_id, s.label, s.financial_year
FROM paid_stream s
SEMI JOIN stream_publisher b ON b.agency_id = s.agency_id AND b.financial_year = s.financial_year
ANTI JOIN paid_stream n ON n.agency_id = s.agency_id AND n.payee_id = s.payee_id AND n.label = s.label
  AND n.financial_year = next_year(s.financial_year)
WHERE s.months >= 6 AND s.amount > 0;

-- the same payee in the next year, under a label that it did not have in the year
CREATE TEMP TABLE relabelled AS
SELECT DISTINCT e.agency_id, e.payee_id, e.label, e.financial_year
FROM ended e
JOIN paid_stream n ON n.agency_id = e.agency_id AND n.payee_id = e.payee_id AND n.financial_year = next_year(e.financial_year)
ANTI JOIN paid_stream b ON b.agency_id = n.agency_id AND b.payee_id = n.payee_id AND b.label = n.label
  AND b.financial_year = e.financial_year;

-- payees whom the body did not pay in the year, under a label of a stream that ended
CREATE TEMP TABLE newcomer AS
SELECT DISTINCT n.agency_id, n.payee_id, n.label, e.financial_year
FROM (SELECT DISTINCT agency_id, label, financial_year FROM ended) e
JOIN paid_stream n ON n.agency_id = e.agency_id AND n.label = e.label AND n.financial_year = next_year(e.financial_year)
ANTI JOIN paid_stream b ON b.agency_id = n.agency_id AND b.payee_id = n.payee_id AND b.financial_year = e.financial_year
WHERE n.months >= 3;

CREATE TEMP TABLE month_sum AS
WITH looked_at AS (
  SELECT agency_id, payee_id FROM ended
  SEMI JOIN newcomer USING (agency_id, label, financial_year)
  ANTI JOIN relabelled USING (agency_id, payee_id, label, financial_year)
  UNION
  SELECT agency_id, payee_id FROM newcomer
)
SELECT agency_id, payee_id, coalesce(lower(coalesce(expense_type, category)), '') AS label, month, financial_year, sum(amount) AS amount
FROM spend_line
SEMI JOIN looked_at USING (agency_id, payee_id)
WHERE record_type = 'payment' AND month IS NOT NULL AND NOT is_netted AND NOT is_unitemised
GROUP BY ALL;

CREATE TEMP TABLE renamed AS
WITH old AS (
  SELECT DISTINCT agency_id, label, financial_year, payee_id, amount
  FROM month_sum SEMI JOIN ended USING (agency_id, payee_id, label, financial_year)
),
new AS (
  SELECT n.agency_id, n.label, n.financial_year, n.payee_id, m.month, m.amount
  FROM newcomer n
  JOIN month_sum m ON m.agency_id = n.agency_id AND m.payee_id = n.payee_id AND m.label = n.label
    AND m.financial_year = next_year(n.financial_year)
)
SELECT DISTINCT o.agency_id, o.payee_id, o.label, o.financial_year
FROM old o
JOIN new n ON n.agency_id = o.agency_id AND n.label = o.label AND n.financial_year = o.financial_year AND n.amount = o.amount
GROUP BY o.agency_id, o.payee_id, o.label, o.financial_year, n.payee_id
HAVING count(DISTINCT n.month) >= 3;

CREATE TABLE payee_stream AS
SELECT s.*, e.payee_id IS NOT NULL AS is_ended, r.payee_id IS NOT NULL AS is_relabelled
FROM paid_stream s
LEFT JOIN ended e USING (agency_id, payee_id, label, financial_year)
LEFT JOIN (FROM relabelled UNION FROM renamed) r USING (agency_id, payee_id, label, financial_year)
WHERE s.months >= 6 AND s.amount > 0;
