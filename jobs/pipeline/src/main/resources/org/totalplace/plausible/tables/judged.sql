-- Reads: plausible.accepted, plausible.rule
-- Writes: plausible.judged()
-- What: what of measures is a finding.
-- Why: SQL measures, and the rules as data say from where on a measure is a finding.
CREATE MACRO plausible.judged(measures) AS TABLE
SELECT m.*, r.stage, r.outcome AS ruled, r.threshold, r.reason, r.look_at,
  CASE WHEN r.outcome = 'hold' AND a.file_sha256 IS NOT NULL THEN 'accepted'
    WHEN r.outcome = 'hold' THEN 'held' ELSE 'flagged' END AS outcome,
  a.reason AS accepted_reason, a.accepted_date
FROM query_table(measures) m
JOIN plausible.rule r ON r.rule_id = m.rule_id AND m.measured >= r.threshold AND m.n >= r.at_least
LEFT JOIN plausible.accepted a ON a.source_id = m.source_id AND a.file_sha256 = m.file_sha256;
