-- Title: Classes of own spending a head, by kind of authority
-- Ledger: none
-- Columns: kind text "Kind"; second head "Second class from"; third head "Third from"; fourth head "Fourth from"; fifth head "Fifth from"
-- Table: open
-- Empty: The release has no classes.
-- Counted: Natural breaks: the five classes whose values lie nearest to the means of their classes, over all years of the count, values far
--   out left aside, then rounded. They are kept in the table map_class, so that maps of different releases compare.
SELECT any_value(code_name) AS kind, max(from_value) FILTER (class = 2) AS second, max(from_value) FILTER (class = 3) AS third,
  max(from_value) FILTER (class = 4) AS fourth, max(from_value) FILTER (class = 5) AS fifth
FROM map_class JOIN code ON code_list = 'place_type' AND code = place_type
WHERE layer = 'own' GROUP BY place_type
ORDER BY kind;
