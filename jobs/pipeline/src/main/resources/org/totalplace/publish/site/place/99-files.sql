-- Title: Take it with you
-- Ledger: none
-- Columns: file link "File"; what text "What"
-- Table: open
-- Empty: There is no file of this place alone.
-- Counted: The workbook has count, bodies, themes, payers, years, payments, payees, flows and coverage of this place, a table a sheet, and
--   no formulas. The archive has count, funding, payments, payees and coverage, all years, as CSV with the meaning of every column.
SELECT 'place/' || place_code || '/place-' || place_code || '-' || slug(place_name) || ending || ' ' || words || place_name AS file, what
FROM place,
  (VALUES ('.xlsx', 'Workbook of ', 'XLSX, for a spreadsheet'), ('.zip', 'All tables of ', 'CSV, packed')) AS form(ending, words, what)
WHERE place_code = $place_code
ORDER BY what DESC;
