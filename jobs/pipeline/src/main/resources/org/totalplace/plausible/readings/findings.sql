-- Reads: plausible.accepted, plausible.measure, plausible.rule
-- Writes: plausible.judged(), plausible.held
-- What: judged: what of measures is a finding; held: the readings that do not count until a person accepts them.
-- Why: what is held is out of every figure, so it is decided before anything is counted.
CREATE MACRO plausible.judged(measures) AS TABLE
SELECT m.*, r.stage, r.outcome AS ruled, r.threshold, r.reason, r.look_at,
  CASE WHEN r.outcome = 'hold' AND a.file_sha256 IS NOT NULL THEN 'accepted'
    WHEN r.outcome = 'hold' THEN 'held' ELSE 'flagged' END AS outcome,
  a.reason AS accepted_reason, a.accepted_date
FROM query_table(measures) m
JOIN plausible.rule r ON r.rule_id = m.rule_id AND m.measured >= r.threshold AND m.n >= r.at_least
LEFT JOIN plausible.accepted a ON a.source_id = m.source_id AND a.file_sha256 = m.file_sha256;

CREATE TABLE plausible.held AS
SELECT source_id, file_sha256, string_agg(rule_id || ': ' || evidence, '; ' ORDER BY rule_id) AS reason
FROM plausible.judged('plausible.measure') WHERE outcome = 'held'
GROUP BY source_id, file_sha256;
