-- Reads: plausibility
-- Gives: outcome VARCHAR, rule_id VARCHAR, about VARCHAR, what VARCHAR, look_at VARCHAR, findings BIGINT,
--   amount DECIMAL(18,2), accepted_reason VARCHAR
-- What: what the README and index say of it: each held or accepted file, and each rule that flags, with how many and
--   the first to look at.
-- Why: what looks wrong stands on the face of a release, and a list of a hundred lines is not read.
SELECT outcome, rule_id, coalesce(source_id || '/' || path, agency_id) AS about, evidence AS what, look_at,
  CAST(1 AS BIGINT) AS findings, amount, coalesce(accepted_reason, '') AS accepted_reason
FROM plausibility WHERE outcome <> 'flagged'
UNION ALL
SELECT outcome, rule_id, string_agg(about || ' (' || n || ')', ', ' ORDER BY n DESC, about) FILTER (place <= 3)
    || CASE WHEN max(place) > 3 THEN ' and ' || (max(place) - 3) || ' more' ELSE '' END,
  any_value(reason), any_value(look_at), CAST(sum(n) AS BIGINT), NULL, ''
FROM (
  SELECT outcome, rule_id, coalesce(source_id, agency_id) AS about, any_value(reason) AS reason, any_value(look_at) AS look_at,
    count(*) AS n, row_number() OVER (PARTITION BY rule_id ORDER BY count(*) DESC, coalesce(source_id, agency_id)) AS place
  FROM plausibility WHERE outcome = 'flagged' GROUP BY outcome, rule_id, coalesce(source_id, agency_id)
)
GROUP BY outcome, rule_id
ORDER BY outcome DESC, rule_id, about;
