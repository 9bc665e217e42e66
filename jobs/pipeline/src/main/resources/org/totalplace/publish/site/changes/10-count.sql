-- Title: Restated totals of the count, largest first
-- Ledger: count
-- Columns: place text "Place"; financial_year text "Year"; theme_name text "Theme"; old_amount pounds "Was"; new_amount pounds "Is";
--   difference pounds "Difference"; cause text "Why"; size pounds
-- Table: open
-- Empty: No total of the count is another one than in the release before. In a first release there is nothing to compare with yet.
-- Counted: Totals by place, year and theme that differ from the newest release of an earlier date. At most two hundred; all stand in the
--   table change.
SELECT p.place_name AS place, c.financial_year, t.theme_name, coalesce(c.old_amount, 0) AS old_amount,
  coalesce(c.new_amount, 0) AS new_amount, coalesce(c.new_amount, 0) - coalesce(c.old_amount, 0) AS difference,
  replace(replace(c.cause, '_', ' '), '|', ', ') AS cause,
  abs(coalesce(c.new_amount, 0) - coalesce(c.old_amount, 0)) AS size
FROM change c
JOIN place p USING (place_code)
JOIN theme t ON t.theme_code = c.cofog_division
WHERE c.changed_table = 'place_theme_year'
ORDER BY size DESC, place, financial_year, theme_name LIMIT 200;
