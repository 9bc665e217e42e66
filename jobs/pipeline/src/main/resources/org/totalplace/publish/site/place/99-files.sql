-- Title: Take it with you
-- Ledger: none
-- Columns: file link "File"; what text "What"
-- Table: open
-- Empty: There is no file of this place alone.
-- Counted: Count, funding, payments, payees and coverage of this place, all years, as CSV with the meaning of every column, in one archive.
SELECT 'place/' || place_code || '/place-' || place_code || '-'
    || trim(regexp_replace(lower(strip_accents(place_name)), '[^a-z0-9]+', '-', 'g'), '-') || '.zip All tables of ' || place_name AS file,
  'CSV, packed' AS what
FROM place WHERE place_code = $place_code
ORDER BY file;
