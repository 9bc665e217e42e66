-- Reads: agency, counted, counted_span, definition, file, financial_year(), line_theme, purpose
-- Writes: own_payment, own_payer
-- What: what bodies publish of their own payments.
-- Why: a list of sales that a framework's owner publishes names hundreds of buyers with a purchase or two; it is not
--   their publication, and would make them look as if they published next to nothing.
CREATE TEMP TABLE own_payment AS
WITH RECURSIVE family AS (
  SELECT agency_id AS body_id, agency_id AS head_id FROM agency
  UNION
  SELECT f.body_id, a.parent_id FROM family f JOIN agency a ON a.agency_id = f.head_id WHERE a.parent_id IS NOT NULL
), line AS (
  SELECT d.publisher_id AS agency_id, q.payer_agency AS body_id, c.month, financial_year(c.month) AS financial_year,
    h.cofog_code, c.amount, c.is_netted, c.is_unitemised
  FROM counted c
  JOIN file f ON f.file_no = c.file_no
  JOIN definition d ON d.source_id = f.source_id
  JOIN purpose q ON q.purpose_no = c.purpose_no
  JOIN family m ON m.body_id = q.payer_agency AND m.head_id = d.publisher_id
  JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
  WHERE c.record_type = 'payment'
    AND c.month > (SELECT from_date FROM counted_span) AND c.month <= (SELECT to_date FROM counted_span)
)
SELECT agency_id, body_id, month, financial_year, cofog_code[1:2] AS cofog_division, sum(amount) AS gross,
  coalesce(sum(amount) FILTER (NOT is_netted AND NOT is_unitemised), 0) AS net, count(*) AS lines
FROM line GROUP BY ALL;

CREATE TEMP TABLE own_payer AS
SELECT a.agency_id, a.agency_name, coalesce(a.area_code, 'not placed') AS place_code
FROM agency a SEMI JOIN own_payment USING (agency_id);
