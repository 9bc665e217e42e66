-- Section: Changes
-- Why: who quoted a figure wants to know whether it still stands, and if not why.
SELECT 'changes.html' AS address, 'Changes since the release before' AS title,
  'Totals that are other ones now come first, then the lines that came, went or say something else, each with its cause.'
    AS description;
