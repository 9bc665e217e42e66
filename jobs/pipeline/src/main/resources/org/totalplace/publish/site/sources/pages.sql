-- Section: Sources
-- Why: the catalogue, and what each source gave.
SELECT 'sources.html' AS address, 'Sources' AS title,
  'Every source of the catalogue, what became of its files, and its licence.' AS description;
