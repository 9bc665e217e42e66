-- Number: 3
-- Title: Money at the junctions of services
-- Question: Where one service ends and another begins (hospital and home, school and work, prison and a home), who is paid on
--   both sides?
-- Definition: Pounds net of transfers of the bodies that serve the place (its own, and those of the county, force, fire
--   authority, care board and combined authority it lies in, each with all its pounds) for the two themes of a junction: the
--   share that goes to payees who are paid for both.
-- Variants: hospital_and_home hospitals (07.3) and help for older people (10.2); school_and_work education (09) and general
--   labour affairs (04.1); prison_and_home prisons (03.4) and help for people with several needs (10.7)
-- Reads: payee_year, ratio(), serving
-- Unit: share
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published, more than three tenths of the pounds have no
--   theme, or nothing is paid on either side.
-- Bounds: none
-- Caveat: seam_not_quality: It shows that money meets at one payee, not whether anybody is handed over well; delays are in no
--   payment. Payments of wider areas are not split by place.
-- Needs: Groups of the theme on more lines (many have the division only); payments of hospitals and prisons themselves.
-- Version: 1
WITH junction AS (
  SELECT unnest([
    {'variant': 'hospital_and_home', 'one': '07.3', 'other': '10.2'},
    {'variant': 'school_and_work', 'one': '09', 'other': '04.1'},
    {'variant': 'prison_and_home', 'one': '03.4', 'other': '10.7'}], recursive := true)
),
side AS (
  SELECT variant, place_code AS area_code, financial_year, payee_id, starts_with(cofog_code, one) AS is_one, sum(amount) AS amount,
    sum(lines) AS lines
  FROM payee_year
  JOIN junction ON starts_with(cofog_code, one) OR starts_with(cofog_code, other)
  WHERE NOT is_netted AND NOT is_unitemised
  GROUP BY ALL
),
paid AS (
  SELECT variant, s.place_code, financial_year, payee_id, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    payee_id IS NOT NULL AND coalesce(sum(amount) FILTER (is_one), 0) > 0 AND coalesce(sum(amount) FILTER (NOT is_one), 0) > 0 AS is_both,
    coalesce(sum(amount) FILTER (is_one), 0) AS one, coalesce(sum(amount) FILTER (NOT is_one), 0) AS other
  FROM side
  JOIN serving s USING (area_code, financial_year)
  GROUP BY variant, s.place_code, financial_year, payee_id
),
measured AS (
  SELECT variant, place_code, financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    coalesce(sum(amount) FILTER (is_both), 0) AS met
  FROM paid
  GROUP BY ALL
  HAVING sum(one) > 0 AND sum(other) > 0
)
SELECT place_code, financial_year, variant, ratio(met, amount) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  CAST(NULL AS DECIMAL(24, 6)) AS upper_bound, CAST(met AS DECIMAL(24, 2)) AS numerator, CAST(amount AS DECIMAL(24, 2)) AS denominator,
  lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM measured;
