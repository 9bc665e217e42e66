-- Title: Bodies, by kind
-- Ledger: none
-- Columns: agency link "Body"; agency_type text "Kind"; is_counted text "In the count"; has_payments text "Payments held"
-- Table: open
-- Empty: There is no body here.
-- Counted: Bodies of the count of any year, and bodies whose payments are in this release.
SELECT 'agency/' || agency_id || '.html ' || agency_name AS agency, replace(agency_type, '_', ' ') AS agency_type,
  CASE WHEN agency_id IN (SELECT agency_id FROM total_place_count) THEN 'yes' ELSE 'no' END AS is_counted,
  CASE WHEN agency_id IN (SELECT agency_id FROM place_spend) THEN 'yes' ELSE 'no' END AS has_payments, agency_name, agency_id
FROM agency
WHERE agency_id IN (SELECT agency_id FROM total_place_count) OR agency_id IN (SELECT agency_id FROM place_spend)
ORDER BY agency_type, agency_name, agency_id;
