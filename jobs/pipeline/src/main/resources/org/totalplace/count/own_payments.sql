-- Reads: agency, counted_span, part_own_payment
-- Writes: own_payment, own_payer
-- What: what bodies publish of their own payments, in the years that are counted.
-- Why: they are held against what official figures say that these bodies spent.
CREATE TEMP TABLE own_payment AS
SELECT agency_id, body_id, month, financial_year, cofog_division, CAST(sum(gross) AS DECIMAL(18, 2)) AS gross,
  CAST(sum(net) AS DECIMAL(18, 2)) AS net, CAST(sum(lines) AS BIGINT) AS lines
FROM part_own_payment
WHERE month > (SELECT from_date FROM counted_span) AND month <= (SELECT to_date FROM counted_span)
GROUP BY ALL;

CREATE TEMP TABLE own_payer AS
SELECT a.agency_id, a.agency_name, coalesce(a.area_code, 'not placed') AS place_code
FROM agency a SEMI JOIN own_payment USING (agency_id);
