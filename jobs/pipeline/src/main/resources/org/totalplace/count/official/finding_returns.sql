-- Reads: body, check_rule, line_crosswalk, line_nation, line_total, missing_return, outturn, reference, region, to_pence(),
--   total_place_count
-- Adds to: finding
-- What: every body against its return, every line against the published total of its nation, and the arithmetic of the
--   form.
-- Why: a return that was read wrongly must not reach a place.
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
  FROM total_place_count WHERE accounting_basis = 'net_current_expenditure' AND residual <> 'no_return_estimated'
    AND agency_id <> 'TP-PARISHES-england' GROUP BY ALL
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
WITH full_form AS ( -- years in which the returns of a nation say who pays
  SELECT DISTINCT t.financial_year, n.nation_code
  FROM line_total t JOIN line_crosswalk l USING (line_code) JOIN line_nation n USING (line_code)
  WHERE l.treatment = 'funding' AND t.bodies <> 0
)
SELECT CASE WHEN l.nation_code <> 'E92000001' THEN 'line_other_nation' WHEN f.financial_year IS NULL THEN 'line_nation_short'
  ELSE 'line_nation' END, t.financial_year, l.nation_code, t.line_code,
  t.published, t.bodies,
  CASE WHEN m.names IS NOT NULL AND t.published <> t.bodies
    AND abs(t.published - t.bodies) <= abs(t.published) * c.at_most / 100 THEN 'explained' END,
  CASE WHEN t.published <> t.bodies THEN 'no return from ' || m.names END
FROM line_total t
JOIN line_nation l USING (line_code)
JOIN line_crosswalk x ON x.line_code = t.line_code AND (x.treatment = 'count' OR t.bodies <> 0)
LEFT JOIN full_form f ON f.financial_year = t.financial_year AND f.nation_code = l.nation_code
JOIN check_rule c ON c.check_code = 'line_nation'
LEFT JOIN (
  SELECT m.financial_year, r.nation_code, string_agg(m.body_name, ', ' ORDER BY m.body_name) AS names
  FROM missing_return m JOIN region r USING (region_code) GROUP BY ALL
) m ON m.financial_year = t.financial_year AND m.nation_code = l.nation_code
WHERE t.published <> 0;

INSERT INTO finding
WITH parts AS (
  SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/form_sum.csv', header = true, nullstr = '', all_varchar = true)
)
SELECT 'form_arithmetic', t.financial_year, 'E92000001', p.line_code, t.bodies,
  (SELECT sum(x.bodies) FROM line_total x WHERE x.financial_year = t.financial_year
    AND (x.line_code BETWEEN p.first_line AND p.last_line OR x.line_code = p.subtotal)), NULL, NULL
FROM parts p JOIN line_total t USING (line_code)
WHERE t.bodies <> 0;
