-- The indicators of one place in one year, with their bounds, or the reason why there is no figure: Burnley in 2024-25, of
-- which the samples have four months.
SELECT d.indicator_number AS idea, i.variant, i.status, coalesce(i.reason_code, '') AS reason, i.value, i.unit, i.lower_bound,
  i.upper_bound, i.lines, i.share_of_months
FROM indicator i
JOIN indicator_definition d USING (indicator_code)
JOIN place p USING (place_code)
WHERE p.place_name = 'Burnley' AND i.financial_year = '2024-25' AND i.variant NOT LIKE 'lorenz%'
ORDER BY d.indicator_number, i.indicator_code, i.variant;
