-- Title: Restated totals of payments, largest first
-- Ledger: payments
-- Columns: place text "Place"; record_type text "Of"; year text "Year"; theme_name text "Theme"; old_amount pounds "Was";
--   new_amount pounds "Is"; difference pounds "Difference"; cause text "Why"; size pounds
-- Table: open
-- Empty: No total of payments is another one than in the release before. In a first release there is nothing to compare with yet.
-- Counted: Gross totals by area of the body that paid, year and theme that differ from the newest release of an earlier date. Payments,
--   awards and sales under frameworks are told apart: never add them. At most two hundred; all stand in the table change.
SELECT p.place_name AS place, c.record_type, coalesce(c.financial_year, 'no date') AS year, t.theme_name,
  coalesce(c.old_amount, 0) AS old_amount, coalesce(c.new_amount, 0) AS new_amount,
  coalesce(c.new_amount, 0) - coalesce(c.old_amount, 0) AS difference,
  replace(replace(c.cause, '_', ' '), '|', ', ') AS cause,
  abs(coalesce(c.new_amount, 0) - coalesce(c.old_amount, 0)) AS size
FROM change c
JOIN place p USING (place_code)
JOIN theme t ON t.theme_code = c.cofog_division
WHERE c.changed_table = 'place_spend'
ORDER BY size DESC, place, record_type, year, theme_name LIMIT 200;
