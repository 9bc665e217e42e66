-- Reads: part_measure
-- Writes: plausible.found
-- What: the measures of all readings, to which those of the counts are added.
-- Why: a release tells of both.
CREATE TABLE plausible.found AS FROM part_measure;
