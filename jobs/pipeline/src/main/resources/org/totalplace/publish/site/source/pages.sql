-- Section: Sources
-- Why: may I rely on this file?
SELECT 'source/' || source_id || '.html' AS address, title,
  'May I rely on these files? What was obtained, what became of it, and under which licence.' AS description, source_id FROM source
    ORDER BY source_id;
