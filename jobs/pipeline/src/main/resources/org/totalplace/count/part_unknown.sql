-- Reads: agency, counted, definition, line_file, line_theme, payee, purpose
-- Writes: part_unknown
-- What: of the pounds of each kind of publisher, how many have no theme, no place, no known payee.
-- Why: what a figure does not know belongs beside it. A credit and a payment do not cancel here: sizes are added.
CREATE TABLE part_unknown AS
SELECT
  CASE
    WHEN d.kind = 'council_spend' AND g.agency_type = 'county_council' THEN 'county'
    WHEN d.kind = 'central_spend' THEN 'department'
    ELSE replace(d.kind, '_spend', '')
  END AS publisher_kind,
  c.record_type, count(*) AS lines, sum(abs(c.amount)) AS pounds,
  coalesce(sum(abs(c.amount)) FILTER (h.cofog_code = '99'), 0) AS unclassified,
  coalesce(sum(abs(c.amount)) FILTER (q.place_code = 'not placed' OR q.place_code[2:3] IN ('02', '03', '04', '92')), 0)
    AS unplaced,
  coalesce(sum(abs(c.amount)) FILTER (
    p.payee_agency IS NULL AND p.payee_class IN ('unknown', 'public_body') AND c.flow_kind <> 'redacted' AND NOT c.is_unitemised), 0)
    AS unmatched,
  coalesce(sum(abs(c.amount)) FILTER (c.flow_kind = 'redacted'), 0) AS redacted,
  coalesce(sum(abs(c.amount)) FILTER (c.is_unitemised), 0) AS unitemised,
  coalesce(sum(abs(c.amount)) FILTER (c.is_netted), 0) AS netted
FROM counted c
JOIN line_file f ON f.file_no = c.file_no
JOIN definition d ON d.source_id = f.source_id
LEFT JOIN agency g ON g.agency_id = d.publisher_id
JOIN payee p ON p.payee_no = c.payee_no
JOIN purpose q ON q.purpose_no = c.purpose_no
JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
GROUP BY ALL;
