-- Title: Whose data, under which licence
-- Ledger: none
-- Columns: licence text "Licence"; sources count "Sources"; lines count "Lines"; attribution text "To be named"
-- Table: open
-- Empty: This release has no source.
-- Counted: The sources of this release of which a file is counted, by licence and by the words that their publishers ask for.
SELECT coalesce(licence, 'not stated') AS licence, count(*) AS sources, sum(lines) AS lines,
  coalesce(attribution, 'the publisher') AS attribution
FROM source WHERE files_counted > 0 OR kind = 'outturn' GROUP BY ALL ORDER BY licence, attribution;
