-- Number: 18
-- Title: If the people who live here decided: the facts that they would need
-- Question: What is spent here for each resident, on what, and how much of it is not known to be spent here?
-- Definition: Pounds of the count for each resident: all, what the bodies of the place itself spend, and the four largest themes;
--   the share that is spread from wider areas by a key; the number of bodies that spend.
-- Variants: per_head [pounds] public money for each resident; known_per_head [pounds] spent by bodies of the place itself, for
--   each resident; social_protection_per_head [pounds] social protection for each resident; health_per_head [pounds] health
--   for each resident; education_per_head [pounds] education for each resident; economic_affairs_per_head [pounds] transport,
--   work and the economy for each resident; spread_share share of the pounds that are spread from wider areas; spending_bodies
--   [bodies] bodies that spend in the place
-- Reads: place_theme_year, place_year, ratio(), total_place_count
-- Unit: pounds
-- Ledger: count
-- Best status: computed
-- Status: Not shown where the council made no return.
-- Bounds: The low and the high figure of the place or theme, for each resident.
-- Caveat: facts_not_preferences: What residents would want is not in any ledger; this is the factual half of the question.
-- Needs: Surveys or votes of residents, for the other half.
-- Version: 1
WITH theme AS (
  SELECT place_code, financial_year, CASE cofog_division WHEN '10' THEN 'social_protection_per_head' WHEN '07' THEN 'health_per_head'
    WHEN '09' THEN 'education_per_head' ELSE 'economic_affairs_per_head' END AS variant, amount, low, high, population
  FROM place_theme_year WHERE cofog_division IN ('04', '07', '09', '10') AND population > 0
),
place AS (
  FROM place_year WHERE status <> 'residual' AND population > 0
),
spending AS (
  SELECT place_code, financial_year, count(DISTINCT agency_id) AS bodies, count(*) AS lines, sum(amount) AS amount
  FROM total_place_count WHERE residual = 'none' GROUP BY ALL
),
per_head AS (
  FROM theme
  UNION ALL
  SELECT place_code, financial_year, 'per_head', amount, low, high, population FROM place
  UNION ALL
  SELECT place_code, financial_year, 'known_per_head', known, NULL, NULL, population FROM place
),
figure AS (
  SELECT place_code, financial_year, variant, ratio(amount, population) AS value, ratio(low, population) AS lower_bound,
    ratio(high, population) AS upper_bound, amount AS numerator, population AS denominator, 1 AS lines, amount
  FROM per_head
  UNION ALL
  SELECT place_code, financial_year, 'spread_share', ratio(spread, amount), NULL, NULL, spread, amount, 1, amount FROM place
  UNION ALL
  SELECT place_code, financial_year, 'spending_bodies', bodies, NULL, NULL, NULL, NULL, lines, amount FROM spending
)
SELECT place_code, financial_year, variant, CAST(value AS DECIMAL(24, 6)) AS value, CAST(lower_bound AS DECIMAL(24, 6)) AS lower_bound,
  CAST(upper_bound AS DECIMAL(24, 6)) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, CAST(lines AS BIGINT) AS lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
