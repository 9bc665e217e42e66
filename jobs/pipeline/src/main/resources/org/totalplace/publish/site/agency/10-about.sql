-- Title: What it is
-- Ledger: none
-- Columns: what text "What"; is_what text "Is"
-- Table: open
-- Empty: The register says nothing of this body.
-- Counted: From the register of public bodies, dated, each row with its source.
SELECT n, what, is_what FROM (
  SELECT 1 AS n, 'Kind' AS what, replace(agency_type, '_', ' ') AS is_what FROM agency WHERE agency_id = $agency_id
  UNION ALL SELECT 2, 'Identifier', agency_id FROM agency WHERE agency_id = $agency_id
  UNION ALL SELECT 3, 'Area', place_name FROM agency JOIN place ON place_code = area_code WHERE agency_id = $agency_id
  UNION ALL SELECT 4, 'Counted inside', parent.agency_name FROM agency a JOIN agency parent ON parent.agency_id = a.parent_id
    WHERE a.agency_id = $agency_id
  UNION ALL SELECT 5, 'From', strftime(valid_from_date, '%Y-%m-%d') FROM agency WHERE agency_id = $agency_id AND valid_from_date IS NOT NULL
  UNION ALL SELECT 6, 'To', strftime(valid_to_date, '%Y-%m-%d') FROM agency WHERE agency_id = $agency_id AND valid_to_date IS NOT NULL)
ORDER BY n;
