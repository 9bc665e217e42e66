-- Number: 12
-- Title: Several bodies paying in one place
-- Question: How many bodies pay for the same theme in one place, and whom do several of them pay?
-- Definition: Payments net of transfers, with those of wider areas by the place's share of residents: the effective number of
--   payers, one by the sum of their squared shares; one less that sum within each theme, averaged by pounds; payees whom two
--   or more bodies that serve the place pay for the same theme, and their share of what those bodies pay (each with all its
--   pounds).
-- Variants: effective_payers [bodies] effective number of bodies that pay; overlap_index [index] overlap of bodies within
--   themes, 0 to 1; multi_paid_payees [payees] payees paid by several bodies for one theme; multi_paid_share share of pounds
--   to payees paid by several bodies for one theme
-- Reads: payee_serving, payee_year, place_spend_apportioned, ratio(), serving
-- Unit: share
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published, or more than three tenths of the pounds have no
--   theme.
-- Bounds: none
-- Caveat: overlap_no_duplication: That several bodies pay one provider, or for one theme, is no duplication: they may share the
--   cost of one thing on purpose. Only bodies whose payments are published are seen.
-- Needs: Payments of all bodies of a place; numbers of payees, so that one payee is one in all files.
-- Version: 1
WITH body AS (
  SELECT place_code, financial_year, agency_id, cofog_code[1:2] AS cofog_division, sum(net) AS amount
  FROM place_spend_apportioned
  WHERE record_type = 'payment' AND financial_year IS NOT NULL
  GROUP BY ALL HAVING sum(net) > 0
),
body_all AS (
  SELECT place_code, financial_year, agency_id, sum(amount) AS amount FROM body GROUP BY ALL
),
payers AS (
  SELECT place_code, financial_year, sum(amount) AS amount, sum(CAST(amount * 100 AS HUGEINT) * CAST(amount * 100 AS HUGEINT)) AS squares,
    CAST(sum(amount) * 100 AS HUGEINT) AS pence
  FROM body_all GROUP BY ALL
),
theme AS (
  SELECT place_code, financial_year, sum(amount) AS amount,
    ratio(sum(CAST(amount * 100 AS HUGEINT) * CAST(amount * 100 AS HUGEINT)),
      CAST(sum(amount) * 100 AS HUGEINT) * CAST(sum(amount) * 100 AS HUGEINT))
      AS concentration
  FROM body WHERE cofog_division <> '99'
  GROUP BY place_code, financial_year, cofog_division
),
overlap AS (
  SELECT place_code, financial_year, sum(amount) AS amount,
    ratio(sum(CAST(amount AS DECIMAL(20, 2)) * CAST(1 - concentration AS DECIMAL(12, 6))), sum(amount)) AS value
  FROM theme GROUP BY ALL
),
several AS (
  SELECT place_code, financial_year, payee_id, cofog_division, sum(amount) AS amount, sum(lines) AS lines
  FROM payee_serving
  WHERE cofog_division <> '99' AND amount > 0
  GROUP BY ALL HAVING min(agency_id) <> max(agency_id)
),
multi AS (
  SELECT place_code, financial_year, count(DISTINCT payee_id) AS payees, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines
  FROM several GROUP BY ALL
),
area AS (
  SELECT place_code AS area_code, financial_year, sum(amount) AS amount, sum(lines) AS lines
  FROM payee_year WHERE NOT is_netted AND NOT is_unitemised GROUP BY ALL
),
served AS (
  SELECT s.place_code, s.financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines
  FROM serving s JOIN area USING (area_code, financial_year) GROUP BY ALL
),
figure AS (
  SELECT place_code, financial_year, 'effective_payers' AS variant, ratio(pence * pence, squares) AS value,
    NULL AS numerator, NULL AS denominator, NULL AS lines, amount
  FROM payers
  UNION ALL
  SELECT place_code, financial_year, 'overlap_index', value, NULL, NULL, NULL, amount FROM overlap
  UNION ALL
  SELECT place_code, financial_year, 'multi_paid_payees', coalesce(m.payees, 0), NULL, NULL, s.lines, s.amount
  FROM served s LEFT JOIN multi m USING (place_code, financial_year)
  UNION ALL
  SELECT place_code, financial_year, 'multi_paid_share', ratio(coalesce(m.amount, 0), s.amount), coalesce(m.amount, 0), s.amount, s.lines,
    s.amount
  FROM served s LEFT JOIN multi m USING (place_code, financial_year)
)
SELECT place_code, financial_year, variant, CAST(value AS DECIMAL(24, 6)) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  CAST(NULL AS DECIMAL(24, 6)) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, CAST(lines AS BIGINT) AS lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
