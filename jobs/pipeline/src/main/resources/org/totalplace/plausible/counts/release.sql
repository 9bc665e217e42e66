-- Reads: definition, part_card, plausible.found, plausible.judged()
-- Writes: plausibility
-- Why: what looks wrong is said with the release, so that nobody quotes it unwarned, and what is held is named.
CREATE TABLE plausibility AS
SELECT f.outcome, f.rule_id, f.source_id, c.path, f.file_sha256, coalesce(f.agency_id, d.publisher_id) AS agency_id,
  f.financial_year, f.cofog_division, CAST(least(f.measured, 1000000) AS DECIMAL(18, 9)) AS measured, f.threshold AS allowed,
  f.lines, f.amount, f.evidence, f.reason, f.look_at, f.accepted_reason, f.accepted_date
FROM plausible.judged('plausible.found') f
LEFT JOIN part_card c ON c.source_id = f.source_id AND c.file_sha256 = f.file_sha256
LEFT JOIN definition d ON d.source_id = f.source_id;
