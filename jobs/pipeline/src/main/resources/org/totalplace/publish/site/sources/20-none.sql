-- Title: Sources that we know of and have no file of
-- Ledger: none
-- Columns: source link "Source"; kind text "Kind"; homepage text "Publisher's page"
-- Table: open
-- Empty: Every source of the catalogue has files.
-- Counted: Defined in the catalogue, with nothing obtained yet. Absence of data is never absence of spending.
SELECT 'source/' || source_id || '.html ' || title AS source, replace(kind, '_', ' ') AS kind, homepage, title, source_id FROM source
WHERE files = 0 ORDER BY title, source_id;
