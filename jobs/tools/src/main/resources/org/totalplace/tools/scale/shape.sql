-- Reads: readings, source
-- Writes: shape
-- What: how published files are distributed, in numbers: of (a kind of source, a type of body or all), measure, per_mille, value.
-- Why: files of these shapes can be made without a text of a publisher.
SET VARIABLE tenths = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000];
SET VARIABLE fine = [1, 2, 5, 10, 20, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950, 980, 990, 995, 998, 999];

CREATE TEMP MACRO parts(grid) AS list_transform(grid, lambda per_mille: per_mille / 1000);

CREATE TEMP TABLE shape (of_what VARCHAR, measure VARCHAR, per_mille INTEGER, value BIGINT);

CREATE TEMP TABLE line AS
SELECT source_id, kind, agency_type, date_trunc('month', payment_date) AS month, date_precision IN ('day', 'month') AS is_dated,
  CAST(amount * 100 AS BIGINT) AS pence, transaction_ref IS NOT NULL AS has_ref
FROM read_parquet(getvariable('readings') || '/*/*/spend_line.parquet') JOIN source USING (source_id)
WHERE record_type = 'payment';

-- the months of a source, without the stray days of other months that nearly every file has
CREATE TEMP TABLE month AS
SELECT source_id, kind, agency_type, month, count(*) AS lines FROM line WHERE is_dated
GROUP BY source_id, kind, agency_type, month
QUALIFY count(*) * 20 >= max(count(*)) OVER (PARTITION BY source_id);

CREATE TEMP TABLE rate AS
SELECT source_id, kind, agency_type, count(*) AS months, sum(lines) AS lines, median(lines) AS middle FROM month GROUP BY ALL;

INSERT INTO shape
SELECT of_what, 'lines_a_month', unnest(getvariable('tenths')), unnest(quantile_cont(middle, parts(getvariable('tenths'))))
FROM (SELECT kind AS of_what, middle FROM rate UNION ALL SELECT agency_type, middle FROM rate) rates
GROUP BY of_what;

INSERT INTO shape
SELECT agency_type, unnest(['sources', 'mean_lines_a_month', 'months_at_hand']), 0,
  unnest([count(*), CAST(avg(middle) AS BIGINT), CAST(median(months) AS BIGINT)])
FROM rate GROUP BY agency_type;

INSERT INTO shape
SELECT 'all', 'month_to_middle', unnest(getvariable('tenths')),
  unnest(quantile_cont(1000 * m.lines / r.middle, parts(getvariable('tenths'))))
FROM month m JOIN rate r USING (source_id);

INSERT INTO shape
SELECT kind, 'pence', unnest(getvariable('fine')), unnest(quantile_disc(pence, parts(getvariable('fine')))) FROM line GROUP BY kind;

CREATE TEMP TABLE payee AS
SELECT source_id, kind, upper(trim(payee_name)) AS name, sum(lines) AS lines, sum(lines) FILTER (payee_id IS NOT NULL) AS with_id
FROM read_parquet(getvariable('readings') || '/*/*/payee.parquet', filename = true) p
JOIN source ON source_id = regexp_extract(filename, '2-normalised/([^/]+)/', 1)
WHERE payee_name IS NOT NULL
GROUP BY ALL;

CREATE TEMP TABLE purpose AS
SELECT source_id, kind, purpose_key, sum(lines) AS lines, any_value(department) AS department, any_value(service) AS service,
  any_value(expense_area) AS expense_area, any_value(expense_type) AS expense_type, any_value(narrative) AS narrative
FROM read_parquet(getvariable('readings') || '/*/*/purpose.parquet', filename = true) p
JOIN source ON source_id = regexp_extract(filename, '2-normalised/([^/]+)/', 1)
GROUP BY ALL;

-- payees and purposes of a source: how many lines each has on average, and how many the busiest have
CREATE TEMP TABLE key AS
SELECT source_id, kind, 'payee' AS what, lines FROM payee
UNION ALL
SELECT source_id, kind, 'purpose', lines FROM purpose;

INSERT INTO shape
SELECT kind, 'hundredths_lines_a_' || what, unnest(getvariable('tenths')),
  unnest(quantile_cont(100 * lines / keys, parts(getvariable('tenths'))))
FROM (SELECT source_id, kind, what, sum(lines) AS lines, count(*) AS keys FROM key GROUP BY ALL) totals
GROUP BY kind, what;

INSERT INTO shape
SELECT kind, 'lines_in_100000_of_top_' || what, per_mille, CAST(avg(coalesce(share, 0)) AS BIGINT)
FROM (
  SELECT source_id, kind, what, per_mille, 100000 * sum(lines) FILTER (place * 1000 <= per_mille * keys) / sum(lines) AS share
  FROM (
    SELECT source_id, kind, what, lines, row_number() OVER (PARTITION BY source_id, what ORDER BY lines DESC) AS place,
      count(*) OVER (PARTITION BY source_id, what) AS keys
    FROM key
  ) ranked, (SELECT unnest([0] || getvariable('fine') || [1000]) AS per_mille) grid
  WHERE keys >= 200
  GROUP BY ALL
) shares
GROUP BY ALL;

-- how many different texts a column has, where a source has the column, and how many sources have it
CREATE TEMP TABLE label AS
SELECT source_id, kind, label_column, count(DISTINCT text) AS texts, count(*) AS purposes,
  sum(lines) FILTER (text IS NOT NULL) / sum(lines) AS fill
FROM purpose UNPIVOT INCLUDE NULLS (text FOR label_column IN (department, service, expense_area, expense_type, narrative))
GROUP BY ALL;

INSERT INTO shape
SELECT kind, 'texts_of_' || label_column, unnest(getvariable('tenths')), unnest(quantile_cont(texts, parts(getvariable('tenths'))))
FROM label
WHERE fill >= 0.5 AND label_column <> 'narrative'
GROUP BY kind, label_column;

INSERT INTO shape
SELECT kind, 'hundredths_purposes_a_narrative', unnest(getvariable('tenths')),
  unnest(quantile_cont(100 * purposes / texts, parts(getvariable('tenths'))))
FROM label
WHERE fill >= 0.5 AND label_column = 'narrative'
GROUP BY kind;

INSERT INTO shape
SELECT kind, 'per_mille_with_' || label_column, 0, CAST(1000 * count(*) FILTER (fill >= 0.5) / count(*) AS BIGINT) FROM label GROUP BY ALL;

INSERT INTO shape
SELECT kind, 'per_mille_with_payee_id', 0, CAST(1000 * count(*) FILTER (fill >= 0.5) / count(*) AS BIGINT)
FROM (SELECT source_id, kind, sum(with_id) / sum(lines) AS fill FROM payee GROUP BY ALL) fills GROUP BY kind;

INSERT INTO shape
SELECT kind, 'per_mille_with_transaction_ref', 0, CAST(1000 * count(*) FILTER (fill >= 0.5) / count(*) AS BIGINT)
FROM (SELECT source_id, kind, avg(has_ref::INTEGER) AS fill FROM line GROUP BY ALL) fills GROUP BY kind;

INSERT INTO shape
WITH used AS (SELECT name, count(*) AS sources FROM payee GROUP BY name)
SELECT kind, unnest(['shared_per_mille', 'company_per_mille', 'person_per_mille', 'public_per_mille']), 0, CAST(1000 * unnest([
    avg((sources > 1)::INTEGER), avg(regexp_matches(name, '\b(LTD|LIMITED|PLC|LLP|CIC|INC)\b')::INTEGER),
    avg(regexp_matches(name, '^(MR|MRS|MISS|MS|DR) ')::INTEGER),
    avg(regexp_matches(name, '\b(COUNCIL|NHS|POLICE|AUTHORITY|DEPARTMENT)\b')::INTEGER)]) AS BIGINT)
FROM payee JOIN used USING (name)
GROUP BY kind;
