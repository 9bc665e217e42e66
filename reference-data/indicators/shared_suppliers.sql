-- Number: 17
-- Title: Suppliers that several bodies of a place buy from
-- Question: Where could bodies of one place buy together?
-- Definition: Of what bodies that serve the place pay for services (each with all its pounds): suppliers that two or more of
--   them buy the same kind of thing from, by economic type, and their share of the pounds.
-- Variants: shared_suppliers [payees] suppliers of several bodies, same economic type; shared_supplier_share share of pounds to
--   suppliers of several bodies
-- Reads: payee_serving, payee_year, ratio(), serving
-- Unit: share
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published.
-- Bounds: Lower: where the economic type is known and the same. Upper: whatever is bought.
-- Caveat: prices_unknown: No price and no quantity is in a payment, so that no saving can be estimated. Only bodies whose
--   payments are published are seen.
-- Needs: Economic types on all lines, prices and quantities; payments of all bodies of a place.
-- Version: 1
WITH paid AS (
  SELECT * FROM payee_serving WHERE flow_kind = 'service' AND amount > 0
),
same_type AS (
  SELECT place_code, financial_year, payee_id, sum(amount) AS amount
  FROM paid WHERE economic_type NOT IN ('unknown', 'mixed')
  GROUP BY place_code, financial_year, payee_id, economic_type HAVING min(agency_id) <> max(agency_id)
),
any_type AS (
  SELECT place_code, financial_year, payee_id, sum(amount) AS amount
  FROM paid GROUP BY ALL HAVING min(agency_id) <> max(agency_id)
),
same AS (
  SELECT place_code, financial_year, count(DISTINCT payee_id) AS payees, sum(amount) AS amount FROM same_type GROUP BY ALL
),
whatever AS (
  SELECT place_code, financial_year, count(*) AS payees, sum(amount) AS amount FROM any_type GROUP BY ALL
),
area AS (
  SELECT place_code AS area_code, financial_year, sum(amount) AS amount, sum(lines) AS lines
  FROM payee_year WHERE flow_kind = 'service' GROUP BY ALL
),
served AS (
  SELECT s.place_code, s.financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines
  FROM serving s JOIN area USING (area_code, financial_year) GROUP BY ALL
),
measured AS (
  SELECT place_code, financial_year, served.amount, lines, coalesce(same.payees, 0) AS payees, coalesce(same.amount, 0) AS shared,
    coalesce(whatever.payees, 0) AS most_payees, coalesce(whatever.amount, 0) AS most
  FROM served
  LEFT JOIN same USING (place_code, financial_year)
  LEFT JOIN whatever USING (place_code, financial_year)
),
figure AS (
  SELECT *, 'shared_suppliers' AS variant, payees AS value, payees AS low, most_payees AS high, NULL AS numerator, NULL AS denominator
  FROM measured
  UNION ALL
  SELECT *, 'shared_supplier_share', ratio(shared, amount), ratio(shared, amount), ratio(most, amount), shared, amount FROM measured
)
SELECT place_code, financial_year, variant, CAST(value AS DECIMAL(24, 6)) AS value, CAST(low AS DECIMAL(24, 6)) AS lower_bound,
  CAST(high AS DECIMAL(24, 6)) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
