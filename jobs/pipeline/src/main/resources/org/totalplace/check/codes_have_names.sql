-- Reads place_spend, spend_line, place, agency, theme, rule. Gives codes that no table explains. Why: a
-- release must be readable without our repository.
SELECT DISTINCT 'place ' || place_code AS about, 'is in no row of place' AS what
FROM place_spend ANTI JOIN place USING (place_code)
UNION ALL
SELECT DISTINCT 'agency ' || agency_id, 'is in no row of agency' FROM place_spend ANTI JOIN agency USING (agency_id)
UNION ALL
SELECT DISTINCT 'theme ' || cofog_code, 'is in no row of theme'
FROM place_spend p ANTI JOIN theme t ON t.theme_code = p.cofog_code
UNION ALL
SELECT DISTINCT 'rule ' || flow_rule, 'is in no row of rule'
FROM spend_line s ANTI JOIN rule r ON r.rule_id = s.flow_rule
UNION ALL
SELECT DISTINCT 'rule ' || cofog_rule, 'is in no row of rule'
FROM (
  SELECT cofog_rule FROM spend_line UNION SELECT prevention_rule FROM spend_line UNION SELECT client_group_rule FROM spend_line
) s ANTI JOIN rule r ON r.rule_id = s.cofog_rule
WHERE cofog_rule <> 'none'
ORDER BY about;
