-- Reads: area_member, authority_code, check_rule, finding, group_member, published_note, to_pounds()
-- Writes: reconciliation
-- What: every check in one table: what is published, what the count has, and whether the difference is allowed.
-- Why: a count that does not close on the tables it is made of must not be published.
CREATE TABLE reconciliation AS
WITH named AS (
  SELECT DISTINCT area_code, area_name FROM area_member
  UNION SELECT place_code, place_name FROM authority_code
  UNION SELECT DISTINCT group_code, group_name FROM group_member WHERE group_code NOT IN (SELECT area_code FROM area_member)
  UNION SELECT 'E92000001', 'England'
)
SELECT f.check_code, c.title, f.financial_year, f.area_code, n.area_name, f.subject,
  to_pounds(f.published) AS published, to_pounds(f.counted) AS counted, to_pounds(f.counted - f.published) AS difference,
  CASE WHEN f.published <> 0 THEN CAST(round(to_pounds(f.counted - f.published) * 100 / abs(to_pounds(f.published)), 3) AS DECIMAL(18,
    3)) END
    AS difference_per_cent,
  c.tolerance_per_cent, c.tolerance_pounds,
  CASE WHEN f.status IS NOT NULL THEN f.status
    WHEN f.counted = f.published THEN 'exact'
    WHEN abs(to_pounds(f.counted - f.published)) <= greatest(c.tolerance_pounds, abs(to_pounds(f.published)) * c.tolerance_per_cent / 100)
      THEN 'within'
    ELSE 'beyond' END AS status,
  c.stops_publish AS is_gate, concat_ws('; ', f.note, k.explanation, c.explanation) AS explanation
FROM finding f
JOIN check_rule c USING (check_code)
LEFT JOIN named n USING (area_code)
LEFT JOIN published_note k ON k.check_code = f.check_code AND k.key IN (f.subject, f.area_code);
