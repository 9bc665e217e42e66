-- Section: Agencies
-- Why: what a body spends, where, and how openly.
SELECT 'agency/' || a.agency_id || '.html' AS address, a.agency_name AS title,
  'What ' || a.agency_name || ' spends, where, and how openly.' AS description, a.agency_id, a.agency_name,
  coalesce((SELECT max(financial_year) FROM total_place_count c WHERE c.agency_id = a.agency_id), 'no year') AS financial_year
FROM agency a
WHERE a.agency_id IN (SELECT agency_id FROM total_place_count) OR a.agency_id IN (SELECT agency_id FROM place_spend)
ORDER BY a.agency_id;
