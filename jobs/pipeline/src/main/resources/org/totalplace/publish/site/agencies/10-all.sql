-- Title: Bodies, by kind
-- Ledger: none
-- Columns: agency link "Body"; agency_type text "Kind"; is_counted text "In the count"; has_payments text "Payments held"
-- Table: open
-- Empty: There is no body here.
-- Counted: Bodies of the count of any year, and bodies whose payments are in this release.
WITH counted AS (SELECT DISTINCT agency_id FROM total_place_count), paying AS (SELECT DISTINCT agency_id FROM place_spend)
SELECT 'agency/' || a.agency_id || '.html ' || agency_name AS agency, replace(agency_type, '_', ' ') AS agency_type,
  CASE WHEN c.agency_id IS NULL THEN 'no' ELSE 'yes' END AS is_counted,
  CASE WHEN p.agency_id IS NULL THEN 'no' ELSE 'yes' END AS has_payments, agency_name, a.agency_id
FROM agency a LEFT JOIN counted c USING (agency_id) LEFT JOIN paying p USING (agency_id)
WHERE c.agency_id IS NOT NULL OR p.agency_id IS NOT NULL
ORDER BY agency_type, agency_name, agency_id;
