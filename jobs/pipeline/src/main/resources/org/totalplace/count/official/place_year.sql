-- Reads: area_member, authority_code, body, counted, outturn_return, place_named, place_range, reference, to_pounds()
-- Writes: certainty, deflator, missing_body, place_figure, place_theme_year, place_year, place_series, in_2024_25_prices(),
--   per_head(), rounded(), rounding_unit()
-- What: the small tables that most people want: a place, a year, and what is known, spread and not placed, with its range,
--   per head, and in the prices of the newest year.
-- Why: exact pence are for machines; people need the width, a rounding that fits it, and words for it.
CREATE TABLE certainty AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/certainty.csv', header = true,
  columns = {'at_most_per_cent': 'INTEGER', 'certainty': 'VARCHAR', 'words': 'VARCHAR'});

-- the price level of each year in ten-thousandths
CREATE TABLE deflator AS
SELECT financial_year, CAST(index_value * 10000 AS BIGINT) AS price_level
FROM (
  SELECT financial_year, "index" AS index_value FROM read_csv(getvariable('reference') || '/official/gdp_deflator.csv', header = true,
    columns = {'financial_year': 'VARCHAR', 'index': 'DECIMAL(9,4)', 'is_implied': 'BOOLEAN'})
);

CREATE MACRO in_2024_25_prices(pence, from_level) AS
  CAST((CAST(pence AS HUGEINT) * 2 * (SELECT price_level FROM deflator WHERE financial_year = '2024-25') + from_level)
    // (2 * from_level) AS BIGINT);

CREATE MACRO per_head(pence, residents) AS CAST(round(to_pounds(pence) / residents, 2) AS DECIMAL(18, 2));

-- the power of ten that half the width has
CREATE MACRO rounding_unit(half_width) AS
  greatest(CAST('1' || repeat('0', length(CAST(greatest(half_width, 1) AS VARCHAR)) - 1) AS BIGINT), 10000);

CREATE MACRO rounded(pence, unit) AS CAST((pence + unit // 2) // unit * unit AS BIGINT);

-- authorities whose own council, or a body that serves them, made no return
CREATE TABLE missing_body AS
WITH missing AS (
  SELECT DISTINCT r.financial_year, r.body_name, b.area_code
  FROM outturn_return r JOIN body b USING (financial_year, body_code)
  WHERE NOT r.has_returned
)
SELECT financial_year, place_code, bool_or(is_own) AS is_own, string_agg(body_name, ', ' ORDER BY body_name) AS names FROM (
  SELECT financial_year, area_code AS place_code, body_name, true AS is_own FROM missing
  UNION ALL
  SELECT financial_year, m.place_code, body_name, false FROM missing JOIN area_member m USING (area_code)
)
GROUP BY ALL;

CREATE TABLE place_figure AS
SELECT financial_year, place_code, cofog_division, known, spread, 0 AS not_placed, amount, by_population, low, high FROM place_range
UNION ALL
SELECT financial_year, place_code, cofog_code[1:2], 0, 0, sum(amount)::BIGINT, sum(amount)::BIGINT, sum(amount)::BIGINT,
  sum(amount)::BIGINT, sum(amount)::BIGINT
FROM counted WHERE residual <> 'none' GROUP BY ALL;

CREATE TABLE place_theme_year AS
SELECT f.place_code, n.place_name, n.place_type, n.region_code, n.place_code_current, f.financial_year, f.cofog_division,
  to_pounds(f.known) AS known, to_pounds(f.spread) AS spread, to_pounds(f.not_placed) AS not_placed, to_pounds(f.amount) AS amount,
  to_pounds(f.low) AS low, to_pounds(f.high) AS high, to_pounds(f.by_population) AS by_population,
  n.population, per_head(f.amount, n.population) AS per_head,
  to_pounds(in_2024_25_prices(f.amount, d.price_level)) AS amount_in_2024_25_prices,
  per_head(in_2024_25_prices(f.amount, d.price_level), n.population) AS per_head_in_2024_25_prices
FROM place_figure f
JOIN place_named n USING (place_code, financial_year)
LEFT JOIN deflator d USING (financial_year);

CREATE TABLE place_year AS
WITH sums AS (
  SELECT place_code, financial_year, sum(known)::BIGINT AS known, sum(spread)::BIGINT AS spread, sum(not_placed)::BIGINT AS not_placed,
    sum(amount)::BIGINT AS amount, sum(by_population)::BIGINT AS by_population, sum(low)::BIGINT AS low, sum(high)::BIGINT AS high
  FROM place_figure GROUP BY ALL
), widths AS (
  SELECT *, (high - low) // 2 AS half_width,
    CASE WHEN amount <> 0 THEN CAST((high - low) * 10000 // (2 * abs(amount)) AS BIGINT) END AS width
  FROM sums
)
SELECT w.place_code, n.place_name, n.place_type, n.region_code, n.place_code_current, w.financial_year,
  CASE WHEN n.population IS NULL THEN 'residual' WHEN m.is_own THEN 'no_return' WHEN m.names IS NOT NULL THEN 'part_missing'
    ELSE 'complete' END AS status,
  m.names AS bodies_without_return,
  to_pounds(w.known) AS known, to_pounds(w.spread) AS spread, to_pounds(w.not_placed) AS not_placed, to_pounds(w.amount) AS amount,
  to_pounds(w.low) AS low, to_pounds(w.high) AS high, to_pounds(rounded(w.amount, rounding_unit(w.half_width))) AS amount_rounded,
  to_pounds(w.by_population) AS by_population,
  CASE WHEN w.amount <> 0 THEN CAST(round(to_pounds(w.known) * 100 / to_pounds(w.amount), 1) AS DECIMAL(18, 1)) END AS known_per_cent,
  CAST(CAST(w.width AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2)) AS width_per_cent,
  c.certainty,
  n.population, per_head(w.amount, n.population) AS per_head, per_head(w.low, n.population) AS per_head_low,
  per_head(w.high, n.population) AS per_head_high,
  to_pounds(in_2024_25_prices(w.amount, d.price_level)) AS amount_in_2024_25_prices,
  per_head(in_2024_25_prices(w.amount, d.price_level), n.population) AS per_head_in_2024_25_prices
FROM widths w
JOIN place_named n USING (place_code, financial_year)
LEFT JOIN deflator d USING (financial_year)
LEFT JOIN missing_body m USING (place_code, financial_year)
LEFT JOIN certainty c ON n.population IS NOT NULL AND NOT coalesce(m.is_own, false)
  AND c.at_most_per_cent = (SELECT min(at_most_per_cent) FROM certainty l WHERE l.at_most_per_cent * 100 >= w.width);

-- today's authorities over all years: sums of those that they were made of, never a share of one
CREATE TABLE place_series AS
SELECT y.place_code_current, n.place_name, y.financial_year, count(*)::INTEGER AS places,
  bool_or(y.status <> 'complete') AS is_return_missing,
  sum(y.known)::DECIMAL(18, 2) AS known, sum(y.spread)::DECIMAL(18, 2) AS spread, sum(y.amount)::DECIMAL(18, 2) AS amount,
  sum(y.low)::DECIMAL(18, 2) AS low, sum(y.high)::DECIMAL(18, 2) AS high, sum(y.population)::INTEGER AS population,
  CAST(round(sum(y.amount) / sum(y.population), 2) AS DECIMAL(18, 2)) AS per_head,
  sum(y.amount_in_2024_25_prices)::DECIMAL(18, 2) AS amount_in_2024_25_prices,
  CAST(round(sum(y.amount_in_2024_25_prices) / sum(y.population), 2) AS DECIMAL(18, 2)) AS per_head_in_2024_25_prices
FROM place_year y
JOIN authority_code n ON n.place_code = y.place_code_current
WHERE y.status <> 'residual'
GROUP BY ALL;
