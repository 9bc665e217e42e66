-- Reads: deflator, place_spend
-- Writes: place_spend_year
-- What: the payments of a place by year, as paid and in pounds of 2024-25, with the months that have lines.
-- Why: years can be compared only in the prices of one of them, and only where the same months are published.
CREATE TABLE place_spend_year AS
WITH level AS (
  SELECT d.financial_year, d.price_level, b.price_level AS base_level
  FROM deflator d, (FROM deflator WHERE financial_year = '2024-25') b
), spent AS (
  SELECT place_basis, place_code, record_type, financial_year, count(DISTINCT month)::INTEGER AS months,
    sum(gross)::DECIMAL(18, 2) AS gross, sum(transfers)::DECIMAL(18, 2) AS transfers, sum(unitemised)::DECIMAL(18, 2) AS unitemised,
    sum(net)::DECIMAL(18, 2) AS net, sum(lines)::BIGINT AS lines
  FROM place_spend
  WHERE financial_year IS NOT NULL
  GROUP BY ALL
)
SELECT s.*, CAST(CAST(
    (CAST(s.net * 100 AS HUGEINT) * 2 * l.base_level + l.price_level * CAST(sign(s.net) AS INTEGER)) // (2 * l.price_level)
    AS DECIMAL(20, 0)) * 0.01 AS DECIMAL(18, 2)) AS net_in_2024_25_prices
FROM spent s
LEFT JOIN level l USING (financial_year);
