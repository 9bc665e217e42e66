-- Title: Take it with you
-- Ledger: none
-- Columns: file link "File"; what text "What"
-- Table: open
-- Empty: There is no file of this place alone.
-- Counted: The workbook has count, bodies, themes, payers, years, payments, payees, flows and coverage of this place, a table a sheet, and
--   no formulas. The archive has count, funding, payments, payees and coverage, all years, as CSV with the meaning of every column.
SELECT folder || '/' || place_code || '/' || replace(file_name, '*', 'place-' || place_code || '-' || slug(place_name)) || ' ' || words
    || place_name AS file, what, number
FROM place,
  (VALUES (1, 'place', '*.xlsx', 'Workbook of ', 'XLSX, for a spreadsheet'), (2, 'place', '*.zip', 'All tables of ', 'CSV, packed'),
    (3, 'place', 'feed.xml', 'What changes in ', 'Atom, for a feed reader'),
    (4, 'embed', 'who-spends.svg', 'Who spends in ', 'SVG, a picture of the chart'),
    (5, 'embed', 'who-spends.html', 'Who spends in ', 'HTML without scripts, for a frame on your page'))
  AS form(number, folder, file_name, words, what)
WHERE place_code = $place_code
ORDER BY number;
