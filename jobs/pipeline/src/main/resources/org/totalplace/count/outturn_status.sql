-- Reads: outturn_choice, outturn_held, outturn_use
-- Writes: outturn_status
-- What: what became of each official workbook.
-- Why: a file of which no figure is in the count must say so, with the reason.
CREATE TABLE outturn_status AS
SELECT h.file_no,
  CASE WHEN bool_or(u.what IS NOT NULL) THEN 'counted' WHEN bool_or(b.file_no IS NOT NULL) THEN 'superseded'
    ELSE 'ignored' END AS status,
  CASE status WHEN 'counted' THEN 'FS-11' WHEN 'superseded' THEN 'FS-12' ELSE 'FS-13' END AS rule,
  CASE status
    WHEN 'counted' THEN 'in the count: ' || string_agg(DISTINCT u.what, ', ' ORDER BY u.what)
    WHEN 'superseded' THEN 'a later version has ' || string_agg(DISTINCT trim(h.table_name || ' ' || h.financial_year), ', ')
    ELSE 'not in the count: ' || string_agg(DISTINCT trim(h.table_name || ' ' || h.financial_year), ', '
      ORDER BY trim(h.table_name || ' ' || h.financial_year))
      || ' has no partner of its year, or a later edition ships' END AS reason,
  CASE status WHEN 'superseded' THEN min(b.path) END AS superseded_by
FROM outturn_held h
LEFT JOIN outturn_use u ON u.source_id = h.source_id AND u.file_name = h.path AND u.table_name = h.table_name
  AND u.financial_year = h.financial_year
LEFT JOIN (
  SELECT c.source_id, c.table_name, c.financial_year, c.file_no, c.path FROM outturn_choice c
  SEMI JOIN outturn_use u ON u.source_id = c.source_id AND u.file_name = c.path AND u.table_name = c.table_name
    AND u.financial_year = c.financial_year
) b ON b.source_id = h.source_id AND b.table_name = h.table_name AND b.financial_year = h.financial_year
  AND b.file_no <> h.file_no
GROUP BY h.file_no;
