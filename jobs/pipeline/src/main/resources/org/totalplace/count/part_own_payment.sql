-- Reads: agency, counted, definition, financial_year(), line_file, line_theme, purpose
-- Writes: part_own_payment
-- What: what bodies of a part publish of their own payments.
-- Why: a list of sales that a framework's owner publishes names hundreds of buyers with a purchase or two; it is not
--   their publication, and would make them look as if they published next to nothing.
CREATE TABLE part_own_payment AS
WITH RECURSIVE family AS (
  SELECT agency_id AS body_id, agency_id AS head_id FROM agency
  UNION
  SELECT f.body_id, a.parent_id FROM family f JOIN agency a ON a.agency_id = f.head_id WHERE a.parent_id IS NOT NULL
), line AS (
  SELECT d.publisher_id AS agency_id, q.payer_agency AS body_id, c.month, financial_year(c.month) AS financial_year,
    h.cofog_code, c.amount, c.is_netted, c.is_unitemised
  FROM counted c
  JOIN line_file f ON f.file_no = c.file_no
  JOIN definition d ON d.source_id = f.source_id
  JOIN purpose q ON q.purpose_no = c.purpose_no
  JOIN family m ON m.body_id = q.payer_agency AND m.head_id = d.publisher_id
  JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
  WHERE c.record_type = 'payment' AND c.month IS NOT NULL
)
SELECT agency_id, body_id, month, financial_year, cofog_code[1:2] AS cofog_division, sum(amount) AS gross,
  coalesce(sum(amount) FILTER (NOT is_netted AND NOT is_unitemised), 0) AS net, count(*) AS lines
FROM line GROUP BY ALL;
