-- Title: Quote it, show it, mend it
-- Ledger: none
-- Columns: what text "What"; words text "Words"
-- Table: open
-- Empty: There is nothing to quote.
-- Counted: A dated release never changes, so what you quote stays as it was. The newest one may have other figures tomorrow.
SELECT number, what, words FROM (VALUES
  (1, 'Quote; at length, at the foot of the page', 'Total Place from HM Treasury and MHCLG.'),
  (2, 'Show this release, which stays as it is', '<iframe loading="lazy" title="Who spends, ' || $place_code
    || '" width="100%" height="900" src="https://…/releases/' || $release || '/site/embed/' || $place_code
    || '/who-spends.html"></iframe>'),
  (3, 'Show the newest release, which may change', '<iframe loading="lazy" title="Who spends, ' || $place_code
    || '" width="100%" height="900" src="https://…/latest/site/embed/' || $place_code || '/who-spends.html"></iframe>'),
  (4, 'Report a mistake', 'Where you got the release: the address of this page, the heading, the figure, and what the source says.'))
  AS form(number, what, words)
ORDER BY number;
