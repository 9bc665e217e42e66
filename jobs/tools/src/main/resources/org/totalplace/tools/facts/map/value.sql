-- What: every value that a layer of the map has had, by the kind of place within which it is compared, and the step to round breaks to.
-- Why: classes are made over all years, so that maps of different years compare.
SELECT 'known' AS layer, 'none' AS kind, known / amount AS value, 0.01 AS step
FROM place_year WHERE status = 'complete' AND known > 0 AND amount > 0
UNION ALL
SELECT 'own', place_type, known / population, CASE WHEN place_type IN ('ni_district', 'non_metropolitan_district') THEN 10 ELSE 50 END
FROM place_year WHERE status = 'complete' AND known > 0 AND population >= 20000
UNION ALL
SELECT 'payments', 'none', count(*) FILTER (status IN ('published', 'zero')) / count(*), 0.05
FROM coverage JOIN source USING (source_id)
WHERE kind <> 'outturn' AND status <> 'not_due' AND place_code IN (SELECT place_code_current FROM place_year WHERE status <> 'residual')
GROUP BY place_code;
