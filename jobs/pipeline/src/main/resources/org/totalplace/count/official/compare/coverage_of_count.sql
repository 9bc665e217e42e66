-- Reads: analysis_figure, check_rule, local_figure, own_payer, own_payment, published_note, to_pounds()
-- Writes: coverage_of_count
-- Adds to: reconciliation
-- What: what share of the count can be seen in payments, and a comparison for each payer and year.
-- Why: absence of payments is not absence of spending, and the share says how much is out of sight.
CREATE TABLE coverage_of_count AS
WITH payments AS (
  SELECT agency_id, financial_year, cofog_division, sum(gross) AS gross, sum(net) AS net FROM own_payment GROUP BY ALL
), month AS (
  SELECT agency_id, financial_year, month, sum(lines) AS lines FROM own_payment GROUP BY ALL
), months AS ( -- a month with next to no lines is a mistyped date or a late file, not a month that is published
  SELECT m.agency_id, m.financial_year, count(*)::INTEGER AS months
  FROM month m
  JOIN (SELECT agency_id, median(lines) AS usual FROM month GROUP BY ALL) u USING (agency_id)
  WHERE m.lines >= 0.05 * u.usual
  GROUP BY ALL
), spender AS ( -- all that official tables have of a body: in every area, and for the United Kingdom as a whole
  SELECT agency_id, financial_year, cofog_code[1:2] AS cofog_division, amount FROM local_figure
  UNION ALL
  SELECT agency_id, financial_year, cofog_code[1:2], amount FROM analysis_figure WHERE NOT is_counted_by_outturn
), body AS (
  SELECT DISTINCT p.agency_id, p.financial_year, p.body_id FROM own_payment p
  SEMI JOIN spender s ON s.agency_id = p.body_id AND s.financial_year = p.financial_year
), bodies AS (
  SELECT agency_id, financial_year, count(*)::INTEGER AS bodies FROM body GROUP BY ALL
), counts AS (
  SELECT b.agency_id, b.financial_year, s.cofog_division, to_pounds(sum(s.amount)::BIGINT) AS counted
  FROM body b JOIN spender s ON s.agency_id = b.body_id AND s.financial_year = b.financial_year
  GROUP BY ALL
), amounts AS (
  SELECT agency_id, financial_year, cofog_division, coalesce(p.gross, 0) AS gross, coalesce(p.net, 0) AS net,
    coalesce(c.counted, 0) AS counted
  FROM payments p FULL JOIN counts c USING (agency_id, financial_year, cofog_division)
)
SELECT a.agency_id, n.agency_name, n.place_code, a.financial_year, a.cofog_division, b.bodies, coalesce(m.months, 0) AS months,
  a.gross AS transactions_gross, a.net AS transactions_net, a.counted,
  CASE WHEN a.counted > 0 THEN CAST(round(a.net / a.counted, 9) AS DECIMAL(18, 9)) END AS share,
  CASE WHEN a.counted <= 0 THEN 'nothing_counted'
    WHEN a.net = 0 THEN 'no_payments'
    WHEN coalesce(m.months, 0) < 12 THEN 'part_of_year'
    WHEN a.net > a.counted THEN 'more_than_counted'
    WHEN a.net * 100 < a.counted * 3 THEN 'too_little'
    ELSE 'compared' END AS coverage_status
FROM amounts a
JOIN bodies b USING (agency_id, financial_year)
JOIN own_payer n USING (agency_id)
LEFT JOIN months m USING (agency_id, financial_year);

INSERT INTO reconciliation
WITH payer AS (
  SELECT agency_id, any_value(agency_name) AS agency_name, any_value(place_code) AS place_code, financial_year,
    any_value(bodies) AS bodies, any_value(months) AS months, sum(counted) AS counted, sum(transactions_net) AS net
  FROM coverage_of_count GROUP BY agency_id, financial_year
)
SELECT c.check_code, c.title, p.financial_year, p.place_code, p.agency_name, p.agency_id, p.counted, p.net, p.net - p.counted,
  CASE WHEN p.counted <> 0 THEN CAST(round((p.net - p.counted) * 100 / abs(p.counted), 3) AS DECIMAL(18, 3)) END,
  c.tolerance_per_cent, c.tolerance_pounds,
  CASE WHEN p.months < 12 THEN 'not comparable'
    WHEN p.net BETWEEN p.counted * 0.15 AND p.counted THEN 'within'
    WHEN k.explanation IS NOT NULL THEN 'explained' ELSE 'beyond' END,
  c.stops_publish,
  concat_ws('; ', p.months || ' of 12 months published' || CASE WHEN p.bodies > 1 THEN ', ' || p.bodies || ' bodies' ELSE '' END,
    k.explanation, c.explanation)
FROM payer p
JOIN check_rule c ON c.check_code = 'payments_share'
LEFT JOIN published_note k ON k.check_code = 'payments_share' AND k.key = p.agency_id;
