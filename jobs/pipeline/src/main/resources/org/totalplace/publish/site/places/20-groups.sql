-- Title: Groups of authorities
-- Ledger: count
-- Columns: group_link link "Group"; group_type text "Kind"; places count "Authorities"
-- Table: open
-- Empty: The count has no group.
-- Counted: Groups of different kinds overlap. Never add them.
SELECT 'group/' || g.group_type || '-' || group_code || '.html ' || group_name AS group_link,
  replace(g.group_type, '_', ' ') AS group_type, max(places) AS places, group_name, group_code
FROM total_place_group g WHERE financial_year = $financial_year
GROUP BY g.group_type, group_code, group_name ORDER BY group_type, group_name, group_code;
