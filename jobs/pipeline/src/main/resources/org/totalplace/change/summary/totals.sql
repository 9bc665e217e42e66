-- Reads: change, changed_name, only_place
-- Gives: changed_table VARCHAR, record_type VARCHAR, dimension VARCHAR, code VARCHAR, name VARCHAR,
--   old_amount DECIMAL(38,2), new_amount DECIMAL(38,2), moved DECIMAL(38,2), causes VARCHAR
-- What: restated totals by place, by theme and by year; the part of them that is restated, most pounds moved first.
-- Why: moved is what each restated total moved by, added up whichever way it went, so that what cancels out is seen.
WITH restated AS (
  SELECT changed_table, coalesce(record_type, '') AS record_type, place_code, cofog_division, coalesce(financial_year, 'no date') AS year,
    coalesce(old_amount, 0) AS old_amount, coalesce(new_amount, 0) AS new_amount, cause
  FROM change
  WHERE change_kind = 'restated' AND place_code = coalesce(getvariable('only_place'), place_code)
),
each AS (
  SELECT 'place' AS dimension, place_code AS code, * FROM restated
  UNION ALL
  SELECT 'theme', cofog_division, * FROM restated
  UNION ALL
  SELECT 'year', year, * FROM restated
)
SELECT changed_table, record_type, dimension, code, coalesce(any_value(n.name), code) AS name, sum(old_amount) AS old_amount,
  sum(new_amount) AS new_amount, sum(abs(new_amount - old_amount)) AS moved,
  array_to_string(list_sort(list_distinct(flatten(list(string_split(cause, '|'))))), '|') AS causes
FROM each
LEFT JOIN changed_name n USING (dimension, code)
GROUP BY changed_table, record_type, dimension, code
ORDER BY changed_table, record_type, dimension, moved DESC, code;
