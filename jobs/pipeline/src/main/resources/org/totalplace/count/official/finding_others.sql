-- Reads: analysis_figure, anchor, body, ccg_allocation, financial_year, group_population, outturn, reference, region,
--   register, to_pence(), total_place_count, total_place_group
-- Adds to: finding
-- What: other people's counts and readings beside ours.
-- Why: who does not use our tables must come to about the same.
INSERT INTO finding
SELECT 'anchor', a.compared_year, CASE a.group_code WHEN '*' THEN 'E92000001' ELSE a.group_code END, a.measure || ' (' || a.period || ')',
  to_pence(a.published_amount), sum(to_pence(g.amount)), 'shown', concat_ws('; ', a.note, a.source)
FROM anchor a
JOIN total_place_group g ON g.group_type = a.group_type AND a.group_code IN ('*', g.group_code) AND g.financial_year = a.compared_year
WHERE a.group_type <> 'nation'
GROUP BY ALL
UNION ALL -- a nation with all that no authority has
SELECT 'anchor', a.compared_year, a.group_code, a.measure || ' (' || a.period || ')', to_pence(any_value(a.published_amount)),
  sum(to_pence(c.amount)), 'shown', any_value(concat_ws('; ', a.note, a.source))
FROM anchor a
JOIN region r ON r.nation_code = a.group_code
JOIN total_place_count c ON c.region_code = r.region_code AND c.financial_year = a.compared_year
  AND starts_with(c.cofog_code, coalesce(a.cofog_code, ''))
WHERE a.group_type = 'nation'
GROUP BY a.compared_year, a.group_code, a.measure, a.period;

-- the same per head, where the other count says for how many people
INSERT INTO finding
SELECT 'anchor', financial_year, area_code, measure || ', per head', 100 * published // people, 100 * counted // population, 'shown', note
FROM (
  SELECT a.compared_year AS financial_year, CASE a.group_code WHEN '*' THEN 'E92000001' ELSE a.group_code END AS area_code,
    a.measure || ' (' || a.period || ')' AS measure, a.published_population AS people, any_value(a.published_amount)::BIGINT AS published,
    (SELECT sum(amount)::BIGINT FROM total_place_group g
      WHERE g.group_type = a.group_type AND a.group_code IN ('*', g.group_code) AND g.financial_year = a.compared_year) AS counted,
    (SELECT sum(population)::BIGINT FROM group_population g
      WHERE g.group_type = a.group_type AND a.group_code IN ('*', g.group_code) AND g.financial_year = a.compared_year) AS population,
    'pounds per resident; theirs for ' || a.published_population || ' people' AS note
  FROM anchor a WHERE a.published_population IS NOT NULL AND a.group_type <> 'nation'
  GROUP BY ALL
);

-- somebody else's reading of a later publication of the same returns
INSERT INTO finding
SELECT 'second_reader', s.financial_year, s.place_code, s.line_code, to_pence(s.amount), coalesce(sum(o.amount), 0), NULL, NULL
FROM read_csv(getvariable('reference') || '/official/second_reader.csv', header = true,
  columns = {'financial_year': 'VARCHAR', 'place_code': 'VARCHAR', 'line_code': 'VARCHAR', 'amount': 'DECIMAL(18,2)'}) s
JOIN financial_year USING (financial_year)
LEFT JOIN (
  SELECT o.financial_year, o.line_code, b.area_code, o.amount
  FROM outturn o JOIN body b ON b.financial_year = o.financial_year AND b.body_code = o.body_code AND b.line_code = o.line_code
  JOIN register g ON g.agency_id = b.agency_id AND g.agency_type NOT IN ('police', 'fire')
) o ON o.financial_year = s.financial_year AND o.line_code = s.line_code AND o.area_code = s.place_code
GROUP BY ALL;

-- what commissioners were allocated against what the NHS in England spent, where there is the same year
INSERT INTO finding
WITH allocation AS (
  SELECT financial_year, sum(amount)::BIGINT AS amount, count(*) AS bodies FROM ccg_allocation GROUP BY ALL
), spent AS (
  SELECT f.financial_year, sum(f.amount)::BIGINT AS amount
  FROM analysis_figure f
  WHERE f.agency_type = 'nhs' AND f.cofog_code LIKE '07%' AND f.region_code LIKE 'E12%'
  GROUP BY ALL
), last AS (
  SELECT max(financial_year) AS financial_year, arg_max(amount, financial_year) AS amount FROM spent
)
SELECT 'nhs_allocation', a.financial_year, 'E92000001', a.bodies || ' commissioners', a.amount, s.amount,
  CASE WHEN s.amount IS NULL THEN 'not comparable' ELSE 'shown' END,
  CASE WHEN s.amount IS NULL THEN 'the analysis has no ' || a.financial_year || '; the allocations are '
    || CAST(round(100.0 * a.amount / l.amount, 0) AS INTEGER) || ' % of what the NHS in England spent in ' || l.financial_year END
FROM allocation a
LEFT JOIN spent s USING (financial_year)
CROSS JOIN last l;
