-- Reads: definition, in_payee, in_spend_line, months_named(), not_payment_word_text, reading_text
-- Writes: plausible.card, plausible.fact, payee_fact
-- Adds to: plausible.measure
-- What: how each file was read (card), what its lines look like (fact), and the measures of stage reading.
-- Why: an account that closes says that nothing was lost after reading; whether the reading itself can be right, only
--   the shape of what was read can say.
CREATE TABLE plausible.card AS
SELECT j->>'source_id' AS source_id, j->>'file_sha256' AS file_sha256, coalesce(j->>'file', '') AS path,
  CAST(j->>'rows_in' AS BIGINT) AS rows_in,
  CAST(j->>'rows_accepted' AS BIGINT) AS rows_accepted,
  CAST(j->>'rows_rejected' AS BIGINT) AS rows_rejected,
  coalesce(CAST(j->>'$.rows_skipped.blank' AS BIGINT), 0) AS rows_blank,
  CAST(CAST(j->>'amount_accepted_pence' AS DECIMAL(18, 0)) * 0.01 AS DECIMAL(18, 2)) AS amount,
  coalesce(j->>'$.columns.amount', '') AS amount_heading,
  coalesce(j->>'$.columns.date', '') AS date_heading,
  coalesce(CAST(j->>'$.notices.unbalanced_quote' AS BIGINT), 0) AS quotes,
  coalesce(CAST(j->>'$.notices.nil_return' AS BIGINT), 0) > 0 AS is_nil,
  coalesce(CAST(j->>'$.notices.column_by_content' AS BIGINT), 0) AS columns_by_content,
  coalesce(CAST(j->>'$.notices.heading_shifted' AS BIGINT), 0) AS headings_shifted,
  coalesce(CAST(j->>'$.notices.total_mismatch' AS BIGINT), 0) AS totals_differ
FROM (SELECT CAST(content AS JSON) AS j FROM reading_text)
JOIN definition d ON d.source_id = j->>'source_id' AND d.kind <> 'outturn'
WHERE coalesce(j->>'refused_reason', j->>'refused') IS NULL;

-- One pass over all lines. Quantiles in whole pence, sums exact: the same lines give the same figures whatever the number of threads.
CREATE TABLE plausible.fact AS
SELECT source_id, file_sha256, any_value(record_type) AS record_type, count(*) AS n, sum(amount) AS amount,
  sum(abs(amount)) AS size, max(amount) AS largest, min(amount) AS smallest,
  quantile_disc(abs(amount), [0.1, 0.5, 0.9]) AS sizes, quantile_disc(payment_date, 0.5) AS usual_date,
  count(*) FILTER (payment_date IS NULL) AS without_date,
  count(*) FILTER (contains(amount_text, '"')) AS with_quote,
  count(*) FILTER (starts_with(ltrim(amount_text, '"£ -'), '0') AND ltrim(amount_text, '"£ -')[2] BETWEEN '0' AND '9') AS with_zero,
  count(*) FILTER (NOT contains(amount_text, '.')) AS without_pence,
  sum(length(amount_text)) AS widths, sum(length(amount_text) * length(amount_text)) AS squared_widths
FROM in_spend_line
GROUP BY source_id, file_sha256;

CREATE TEMP TABLE payee_fact AS
SELECT c.source_id, c.file_sha256, CAST(sum(p.lines) AS BIGINT) AS n,
  CAST(coalesce(sum(p.lines) FILTER (p.payee_name IS NULL), 0) AS BIGINT) AS without_payee,
  CAST(coalesce(sum(p.lines) FILTER (regexp_full_match(p.payee_name, '[0-9/.:, -]+')), 0) AS BIGINT) AS numbers
FROM in_payee p
JOIN plausible.card c ON c.source_id = p.source_id AND left(c.file_sha256, 16) = split_part(p.filename, '/', -2)
GROUP BY ALL;

-- What of a file looks like numbers of documents: no pence, one width (their variance is next to nothing), and close together.
CREATE TEMP TABLE identifier_like AS
SELECT source_id, file_sha256, n, sizes[2] AS usual,
  CASE WHEN n * squared_widths - widths * widths <= 0.1 * n * n THEN without_pence / n ELSE 0 END AS share,
  (sizes[3] - sizes[1]) / nullif(sizes[2], 0) AS spread
FROM plausible.fact;

CREATE TEMP TABLE named AS
SELECT source_id, file_sha256, months_named(path) AS months FROM plausible.card;

INSERT INTO plausible.measure
SELECT rule_id, source_id, file_sha256, NULL, NULL, NULL, measured, n, c.rows_accepted, c.amount, evidence
FROM (
  SELECT 'PL-01' AS rule_id, source_id, file_sha256, quotes / rows_in AS measured, quotes AS n,
    quotes || ' quotation marks mended in ' || rows_in || ' rows' AS evidence
  FROM plausible.card WHERE rows_in > 0
  UNION ALL
  SELECT 'PL-02', source_id, file_sha256, with_quote / n, with_quote,
    with_quote || ' of ' || n || ' amounts hold a quotation mark: they were cut'
  FROM plausible.fact
  UNION ALL
  SELECT 'PL-03', source_id, file_sha256, with_zero / n, with_zero,
    with_zero || ' of ' || n || ' amounts begin with a zero, as numbers of documents do'
  FROM plausible.fact
  UNION ALL
  SELECT 'PL-04', source_id, file_sha256, CASE WHEN spread <= 0.1 AND usual >= 1000 THEN share ELSE 0 END, n,
    'amounts without pence, of one width and close to ' || usual || ', as numbers of documents are'
  FROM identifier_like
  UNION ALL
  SELECT unnest(['PL-05', 'PL-06']), source_id, file_sha256, numbers / n, n,
    'the payee of ' || numbers || ' of ' || n || ' lines is a number'
  FROM payee_fact
  UNION ALL
  SELECT 'PL-07', source_id, file_sha256,
    greatest(months[1] - usual_date, usual_date - (months[-1] + INTERVAL 1 MONTH)::DATE), n - without_date,
    'the name says ' || strftime(months[1], '%Y-%m')
      || CASE WHEN len(months) > 1 THEN ' to ' || strftime(months[-1], '%Y-%m') ELSE '' END
      || ', the middle line is of ' || usual_date
  FROM plausible.fact JOIN named USING (source_id, file_sha256) WHERE len(months) > 0 AND usual_date IS NOT NULL
  UNION ALL
  SELECT 'PL-08', source_id, file_sha256, without_date / n, n, without_date || ' of ' || n || ' lines have no date that can be read'
  FROM plausible.fact
  UNION ALL
  SELECT 'PL-09', source_id, file_sha256, CASE WHEN regexp_full_match(amount_heading, '#\d+') THEN columns_by_content ELSE 0 END,
    rows_accepted, 'no heading names the amount: column ' || amount_heading || ' was taken because of what it holds'
  FROM plausible.card
  UNION ALL
  SELECT 'PL-10', source_id, file_sha256, headings_shifted, rows_accepted, 'the values do not stand under their headings'
  FROM plausible.card
  UNION ALL
  SELECT unnest(['PL-11', 'PL-12']), source_id, file_sha256, rows_rejected / (rows_accepted + rows_rejected), rows_accepted + rows_rejected,
    rows_rejected || ' of ' || (rows_accepted + rows_rejected) || ' lines are rejected'
  FROM plausible.card WHERE rows_accepted + rows_rejected > 0
  UNION ALL
  SELECT 'PL-13', source_id, file_sha256, rows_in - rows_blank, rows_in - rows_blank,
    'called a nil return, and ' || (rows_in - rows_blank) || ' rows hold something'
  FROM plausible.card WHERE is_nil
  UNION ALL
  SELECT 'PL-14', source_id, file_sha256, rows_blank, rows_blank, 'called a nil return, and has ' || rows_blank || ' blank rows'
  FROM plausible.card WHERE is_nil
  UNION ALL
  SELECT 'PL-15', source_id, file_sha256,
    CASE WHEN abs(amount - 2 * largest) <= 0.5 OR abs(amount - 2 * smallest) <= 0.5 THEN 1 ELSE 0 END, n,
    'one line is the sum of all others: ' || CASE WHEN abs(amount - 2 * largest) <= 0.5 THEN largest ELSE smallest END
  FROM plausible.fact
  UNION ALL
  SELECT 'PL-16', source_id, file_sha256, totals_differ, rows_accepted, totals_differ || ' totals of the file differ from its lines'
  FROM plausible.card
  UNION ALL
  SELECT 'PL-17', source_id, file_sha256, count(*), any_value(rows_accepted),
    'the words of its name or headings are of another kind of table: ' || string_agg(DISTINCT found, ', ' ORDER BY found)
  FROM (
    SELECT c.*, regexp_extract(
      lower(CASE place WHEN 'name' THEN path WHEN 'date' THEN date_heading ELSE amount_heading END), '(?:^|[^a-z])(' || word || ')',
      1) AS found
    FROM plausible.card c, not_payment_word_text
  )
  WHERE found <> ''
  GROUP BY ALL
) m
JOIN plausible.card c USING (source_id, file_sha256);
