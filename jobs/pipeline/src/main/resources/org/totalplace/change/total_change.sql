-- Reads: after.place_spend, after.place_theme_year, before.place_spend, before.place_theme_year, file_change, line_change,
--   source_change
-- Writes: total_change
-- What: the totals by place, year and theme that are others now, of payments and of the count, with their causes.
-- Why: who quoted a figure wants to know whether it still stands, and if not why.
CREATE TABLE total_change AS
WITH old AS (
  SELECT record_type, place_code, coalesce(financial_year, '') AS financial_year, cofog_code[1:2] AS cofog_division,
    sum(gross) AS amount, sum(net) AS net
  FROM before.place_spend WHERE place_basis = 'payer_area' GROUP BY ALL
),
new AS (
  SELECT record_type, place_code, coalesce(financial_year, '') AS financial_year, cofog_code[1:2] AS cofog_division,
    sum(gross) AS amount, sum(net) AS net
  FROM after.place_spend WHERE place_basis = 'payer_area' GROUP BY ALL
),
cause_of AS (
  SELECT record_type, place_code, financial_year, cofog_division, string_agg(DISTINCT cause, '|' ORDER BY cause) AS cause
  FROM (
    SELECT old_type AS record_type, old_place AS place_code, coalesce(old_year, '') AS financial_year,
      old_division AS cofog_division, cause
    FROM line_change
    UNION
    SELECT new_type, new_place, coalesce(new_year, ''), new_division, cause FROM line_change
  )
  GROUP BY ALL
),
-- The figures of the count have no lines: new returns, then our rules (crosswalks, keys, shipped figures), then our program.
cause_of_count AS (
  SELECT CASE WHEN bool_or(v.has_other_rules IS NULL) THEN 'not_known' ELSE coalesce(
    nullif(concat_ws('|', CASE WHEN bool_or(f.has_new_files AND v.kind = 'outturn') THEN 'new_file' END,
      CASE WHEN bool_and(v.has_other_rules) OR bool_or(v.has_other_rules AND v.kind = 'outturn') THEN 'our_rule' END), ''),
    'our_code') END AS cause
  FROM source_change v
  LEFT JOIN (SELECT source_id, bool_or(is_new) AS has_new_files FROM file_change GROUP BY ALL) f USING (source_id)
)
SELECT 'place_spend' AS changed_table, record_type, place_code, nullif(financial_year, '') AS financial_year, cofog_division,
  o.amount AS old_amount, n.amount AS new_amount, o.net AS old_net, n.net AS new_net, coalesce(c.cause, 'not_known') AS cause
FROM old o
FULL JOIN new n USING (record_type, place_code, financial_year, cofog_division)
LEFT JOIN cause_of c USING (record_type, place_code, financial_year, cofog_division)
WHERE (o.amount, o.net) IS DISTINCT FROM (n.amount, n.net)
UNION ALL BY NAME
SELECT 'place_theme_year' AS changed_table, place_code, financial_year, cofog_division, o.amount AS old_amount,
  n.amount AS new_amount, c.cause
FROM before.place_theme_year o
FULL JOIN after.place_theme_year n USING (place_code, financial_year, cofog_division)
CROSS JOIN cause_of_count c
WHERE o.amount IS DISTINCT FROM n.amount AND EXISTS (FROM before.place_theme_year) AND EXISTS (FROM after.place_theme_year);
