-- Reads: analysis_figure, apportionment, area_member, authority, body, ccg_allocation, cra, cra_line, financial_year,
--   group_member, group_population, line_crosswalk, line_key, line_total, local_figure, mid_year(), missing_return,
--   organisation_crosswalk, outturn, place_named, population, published_note, reference, region, register, residual,
--   to_pence(), to_pounds(), total_place_count, total_place_funding, total_place_group
-- Writes: check_rule, anchor, finding, reconciliation
-- What: every check in one table: what is published, what the count has, and whether the difference is allowed.
-- Why: a count that does not close on the tables it is made of must not be published.
CREATE TABLE check_rule AS
SELECT * FROM read_csv(getvariable('reference') || '/official/reconciliation_check.csv', header = true,
  columns = {'check_code': 'VARCHAR', 'title': 'VARCHAR', 'tolerance_per_cent': 'DECIMAL(9,3)', 'tolerance_pounds': 'DECIMAL(18,2)',
    'stops_publish': 'BOOLEAN', 'explanation': 'VARCHAR'});

CREATE TABLE anchor AS
SELECT * FROM read_csv(getvariable('reference') || '/official/anchor.csv', header = true,
  columns = {'anchor_id': 'VARCHAR', 'group_type': 'VARCHAR', 'group_code': 'VARCHAR', 'compared_year': 'VARCHAR', 'period': 'VARCHAR',
    'measure': 'VARCHAR', 'published_amount': 'DECIMAL(18,2)', 'published_population': 'BIGINT', 'note': 'VARCHAR', 'source': 'VARCHAR'});

-- published and counted in pence, or in units where the check is not about money; a verdict only where the check cannot be a difference
CREATE TABLE finding (check_code VARCHAR, financial_year VARCHAR, area_code VARCHAR, subject VARCHAR, published HUGEINT, counted HUGEINT,
  verdict VARCHAR, note VARCHAR);

INSERT INTO finding
WITH published AS (
  SELECT financial_year, region_code, cofog_code[1:2] AS division, sum(amount) AS amount
  FROM analysis_figure WHERE is_identifiable GROUP BY ALL
), count AS (
  SELECT c.financial_year, n.region_code, c.cofog_division AS division, sum(to_pence(c.amount)) AS amount
  FROM total_place_count c JOIN place_named n USING (place_code, financial_year) GROUP BY ALL
), both_sides AS (
  SELECT r.region_code, financial_year, division, coalesce(p.amount, 0) AS published, coalesce(c.amount, 0) AS counted
  FROM published p FULL JOIN count c USING (financial_year, region_code, division) JOIN region r USING (region_code)
)
SELECT 'region_division', financial_year, region_code, division, published, counted, NULL, NULL FROM both_sides
UNION ALL
SELECT 'region_total', financial_year, region_code, 'all', sum(published), sum(counted), NULL, NULL FROM both_sides GROUP BY ALL
UNION ALL
SELECT 'region_total', financial_year, 'E92000001', 'all', sum(published), sum(counted), NULL, NULL FROM both_sides GROUP BY ALL;

INSERT INTO finding
WITH published AS (
  SELECT o.financial_year, o.body_code, any_value(b.agency_id) AS agency_id, max(b.area_code) AS area_code,
    any_value(b.placed_by) AS placed_by,
    any_value(b.region_code) AS region_code, sum(o.amount) AS amount
  FROM outturn o
  JOIN line_crosswalk l ON l.line_code = o.line_code AND l.treatment = 'count'
  JOIN body b ON b.financial_year = o.financial_year AND b.body_code = o.body_code AND b.line_code = o.line_code
  GROUP BY ALL
), bodies AS (
  SELECT financial_year, agency_id, sum(to_pence(amount)) AS amount
  FROM total_place_count WHERE source_id = 'mhclg-revenue-outturn' AND agency_id <> 'TP-PARISHES-england' GROUP BY ALL
), parishes AS (
  SELECT financial_year, place_code AS area_code, sum(to_pence(amount)) AS amount
  FROM total_place_count WHERE agency_id = 'TP-PARISHES-england' GROUP BY ALL
)
SELECT 'body_outturn', p.financial_year, coalesce(nullif(p.area_code, ''), p.region_code), p.body_code, p.amount,
  coalesce(b.amount, 0) + CASE WHEN p.placed_by = 'own_area' THEN coalesce(q.amount, 0) ELSE 0 END, NULL, NULL
FROM published p
LEFT JOIN bodies b USING (financial_year, agency_id)
LEFT JOIN parishes q ON q.financial_year = p.financial_year AND q.area_code = p.area_code;

INSERT INTO finding
SELECT 'line_england', t.financial_year, 'E92000001', t.line_code, t.published, t.bodies,
  CASE WHEN m.names IS NOT NULL AND t.published <> t.bodies THEN 'explained' END,
  CASE WHEN t.published <> t.bodies THEN 'no return from ' || m.names END
FROM line_total t
LEFT JOIN (SELECT financial_year, string_agg(body_name, ', ' ORDER BY body_name) AS names FROM missing_return
  GROUP BY 1) m USING (financial_year)
WHERE t.published <> 0 OR t.bodies <> 0;

INSERT INTO finding
WITH parts(line_code, first_line, last_line, subtotal) AS (
  VALUES ('699', '190', '698', NULL), ('749', '711', '748', '699'), ('785', '759', '783', '749'), ('800', '786', '796', '785'),
    ('805', '803', '804', '800'), ('890', '806', '885', '805')
)
SELECT 'form_arithmetic', t.financial_year, 'E92000001', p.line_code, t.bodies,
  (SELECT sum(x.bodies) FROM line_total x WHERE x.financial_year = t.financial_year
    AND (x.line_code BETWEEN p.first_line AND p.last_line OR x.line_code = p.subtotal)), NULL, NULL
FROM parts p JOIN line_total t USING (line_code);

INSERT INTO finding
WITH analysis AS (
  SELECT financial_year, region_code, cofog_code[1:2] AS division, sum(amount) AS amount
  FROM analysis_figure WHERE is_counted_by_outturn AND region_code IN (SELECT region_code FROM region) GROUP BY ALL
), returns AS (
  SELECT financial_year, region_code, cofog_code[1:2] AS division, sum(amount) AS amount FROM local_figure GROUP BY ALL
  UNION ALL
  SELECT financial_year, region_code, cofog_code[1:2], sum(amount) FROM residual WHERE residual = 'no_return_estimated' GROUP BY ALL
), both_sides AS (
  SELECT financial_year, region_code, division, sum(a) AS published, sum(r) AS counted
  FROM (SELECT *, amount AS a, 0 AS r FROM analysis UNION ALL SELECT *, 0, amount FROM returns) GROUP BY ALL
)
SELECT 'local_current', financial_year, region_code, 'all', sum(published), sum(counted), NULL, NULL FROM both_sides GROUP BY ALL
UNION ALL
SELECT 'local_current', financial_year, 'E92000001', 'all', sum(published), sum(counted), NULL, NULL FROM both_sides GROUP BY ALL
UNION ALL
SELECT 'local_division', financial_year, 'E92000001', division, sum(published), sum(counted), 'shown', NULL FROM both_sides GROUP BY ALL;

-- a figure that no crosswalk knows would be in no count and in no difference
INSERT INTO finding
WITH unknown AS (
  SELECT c.financial_year, 'department ' || l.department || ', organisation ' || l.organisation || ', ' || l.subfunction AS subject,
    c.amount
  FROM cra c
  JOIN financial_year USING (financial_year)
  LEFT JOIN cra_line l USING (line_code)
  WHERE c.line_code NOT IN (SELECT line_code FROM line_key)
    OR (l.department, l.organisation) NOT IN (SELECT (department, organisation) FROM organisation_crosswalk)
  UNION ALL
  SELECT financial_year, 'line ' || line_code, amount FROM outturn
  JOIN financial_year USING (financial_year) WHERE line_code NOT IN (SELECT line_code FROM line_crosswalk)
  UNION ALL
  SELECT financial_year, 'body ' || body_code, amount FROM outturn
  JOIN financial_year USING (financial_year) WHERE body_code <> 'ENGLAND'
    AND (financial_year, body_code) NOT IN (SELECT (financial_year, body_code) FROM body)
  UNION ALL
  SELECT c.financial_year, 'area ' || c.region_code, c.amount FROM cra c
  JOIN financial_year USING (financial_year)
  WHERE c.region_code NOT IN (SELECT region_code FROM region)
    AND c.region_code NOT IN ('S92000003', 'W92000004', 'N92000002', 'K02000001', 'outside_uk')
)
SELECT 'crosswalk', financial_year, 'E92000001', subject, sum(amount), 0, 'beyond', NULL FROM unknown GROUP BY ALL
UNION ALL
SELECT 'crosswalk', financial_year, 'E92000001', 'all', 0, 0, NULL, 'every line, body and organisation is known'
FROM financial_year WHERE financial_year NOT IN (SELECT financial_year FROM unknown);

INSERT INTO finding
SELECT 'england_share', financial_year, 'E92000001', 'per cent', NULL, per_cent * 100,
  CASE WHEN per_cent BETWEEN 60 AND 85 THEN 'within' ELSE 'beyond' END, NULL
FROM (
  SELECT financial_year, CAST(100 * sum(amount) FILTER (cofog_division IN ('07', '09', '10')) / sum(amount) AS DECIMAL(9, 2)) AS per_cent
  FROM total_place_count WHERE place_type <> 'uk_residual' GROUP BY ALL
);

INSERT INTO finding
SELECT 'per_head_band', financial_year, place_code, 'pounds', NULL, per_head * 100,
  CASE WHEN per_head BETWEEN 7000 AND 12000 THEN 'within'
    WHEN place_code IN (SELECT key FROM published_note WHERE check_code = 'per_head_band') THEN 'explained' ELSE 'beyond' END, NULL
FROM (
  SELECT financial_year, place_code, CAST(round(sum(amount) / any_value(population), 2) AS DECIMAL(18, 2)) AS per_head
  FROM total_place_count WHERE residual = 'none' GROUP BY ALL
);

INSERT INTO finding
SELECT 'population', y.financial_year, r.region_code, 'persons', 100 * p.population,
  100 * (SELECT sum(n.population) FROM place_named n WHERE n.region_code = r.region_code AND n.financial_year = y.financial_year), NULL,
  NULL
FROM region r
CROSS JOIN financial_year y
JOIN population p ON p.place_code = r.region_code AND p.mid_year = mid_year(y.financial_year);

INSERT INTO finding
SELECT 'weights', financial_year, 'E92000001', 'areas', 0, 100 * count(*) FILTER (units <> 1000000000), NULL, count(*) || ' areas and keys'
FROM (SELECT financial_year, apportionment_key, area_code, sum(units) AS units FROM apportionment GROUP BY ALL)
GROUP BY ALL;

INSERT INTO finding
SELECT 'funding', financial_year, 'E92000001', 'places', 0, 100 * count(*) FILTER (a IS DISTINCT FROM f), NULL, count(*)
  || ' places and residual lines'
FROM (SELECT financial_year, place_code, residual, sum(amount) AS a FROM total_place_count GROUP BY ALL)
FULL JOIN (SELECT financial_year, place_code, residual, sum(amount) AS f FROM total_place_funding GROUP BY ALL)
  USING (financial_year, place_code, residual)
GROUP BY ALL;

INSERT INTO finding
SELECT 'anchor', a.compared_year, CASE a.group_code WHEN '*' THEN 'E92000001' ELSE a.group_code END, a.measure || ' (' || a.period || ')',
  to_pence(a.published_amount), sum(to_pence(g.amount)), 'shown', concat_ws('; ', a.note, a.source)
FROM anchor a
JOIN total_place_group g ON g.group_type = a.group_type AND a.group_code IN ('*', g.group_code) AND g.financial_year = a.compared_year
GROUP BY ALL;

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
  FROM anchor a WHERE a.published_population IS NOT NULL
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

CREATE TABLE reconciliation AS
WITH named AS (
  SELECT DISTINCT area_code, area_name FROM area_member
  UNION SELECT place_code, place_name FROM authority
  UNION SELECT DISTINCT group_code, group_name FROM group_member WHERE group_code NOT IN (SELECT area_code FROM area_member)
  UNION SELECT 'E92000001', 'England'
)
SELECT f.check_code, c.title, f.financial_year, f.area_code, n.area_name, f.subject,
  to_pounds(f.published) AS published, to_pounds(f.counted) AS counted, to_pounds(f.counted - f.published) AS difference,
  CASE WHEN f.published <> 0 THEN CAST(round(to_pounds(f.counted - f.published) * 100 / abs(to_pounds(f.published)), 3) AS DECIMAL(18,
    3)) END
    AS difference_per_cent,
  c.tolerance_per_cent, c.tolerance_pounds,
  CASE WHEN f.verdict IS NOT NULL THEN f.verdict
    WHEN f.counted = f.published THEN 'exact'
    WHEN abs(to_pounds(f.counted - f.published)) <= greatest(c.tolerance_pounds, abs(to_pounds(f.published)) * c.tolerance_per_cent / 100)
      THEN 'within'
    ELSE 'beyond' END AS status,
  c.stops_publish AS is_gate, concat_ws('; ', f.note, k.explanation, c.explanation) AS explanation
FROM finding f
JOIN check_rule c USING (check_code)
LEFT JOIN named n USING (area_code)
LEFT JOIN published_note k ON k.check_code = f.check_code AND k.key IN (f.subject, f.area_code);
