-- Reads: plausible.card, plausible.judged(), plausible.measure
-- Writes: plausible.held, part_measure, part_card
-- What: held: the readings that do not count until a person accepts them; and what the whole is to know of readings.
-- Why: what is held is out of every figure, so it is decided before anything is counted.
CREATE TABLE plausible.held AS
SELECT source_id, file_sha256, string_agg(rule_id || ': ' || evidence, '; ' ORDER BY rule_id) AS reason
FROM plausible.judged('plausible.measure') WHERE outcome = 'held'
GROUP BY source_id, file_sha256;

CREATE VIEW part_measure AS FROM plausible.measure;

CREATE VIEW part_card AS SELECT source_id, file_sha256, path FROM plausible.card;
