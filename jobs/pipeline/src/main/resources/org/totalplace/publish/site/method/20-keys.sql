-- Title: How well each key did where the truth is known
-- Ledger: count
-- Columns: rule_id text "Rule"; test_title text "Tested on"; key_name text "Key"; is_used text "Used"; areas count "Areas"; median number
--   "Median error, %"; ninetieth number "90th percentile, %"; is_better text "Beats head counts"
-- Table: open
-- Empty: No key was tested.
-- Counted: Each key is tested against places whose money is published. A test on nine regions does not prove a key within one.
SELECT rule_id, test_title, replace(apportionment_key, '_', ' ') AS key_name, CASE WHEN is_used THEN 'yes' ELSE 'no' END AS is_used, areas,
  median_error_per_cent AS median, ninetieth_error_per_cent AS ninetieth, CASE WHEN is_better_than_population THEN 'yes'
    ELSE 'no' END AS is_better, test_set, apportionment_key, years
FROM key_test ORDER BY rule_id, test_set, apportionment_key, years;
