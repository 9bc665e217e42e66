-- Title: What changed since the release before
-- Ledger: payments
-- Columns: cause link "Why"; added count "Lines added"; removed count "Removed"; changed count "Changed"; restated count "Totals restated"
-- Table: open
-- Empty: Nothing to compare with yet, or nothing changed since the release before.
-- Counted: Lines and totals of payments that are otherwise than in the newest release of an earlier date, by cause. A total that has
--   several causes counts with each.
SELECT 'changes.html ' || replace(cause, '_', ' ') AS cause, count(*) FILTER (change_kind = 'added') AS added,
  count(*) FILTER (change_kind = 'removed') AS removed, count(*) FILTER (change_kind = 'changed') AS changed,
  count(*) FILTER (change_kind = 'restated') AS restated
FROM (SELECT change_kind, unnest(string_split(change.cause, '|')) AS cause FROM change WHERE changed_table <> 'place_theme_year')
GROUP BY ALL
ORDER BY cause;
