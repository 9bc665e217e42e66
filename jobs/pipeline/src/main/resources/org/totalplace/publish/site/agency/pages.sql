-- Section: Agencies
-- Why: what a body spends, where, and how openly.
SELECT 'agency/' || a.agency_id || '.html' AS address, a.agency_name AS title,
  'What ' || a.agency_name || ' spends, where, and how openly.' AS description, a.agency_id, a.agency_name,
  coalesce(c.financial_year, 'no year') AS financial_year
FROM agency a
LEFT JOIN (SELECT agency_id, max(financial_year) AS financial_year FROM total_place_count GROUP BY agency_id) c USING (agency_id)
WHERE c.agency_id IS NOT NULL OR a.agency_id IN (SELECT agency_id FROM place_spend)
ORDER BY a.agency_id;
