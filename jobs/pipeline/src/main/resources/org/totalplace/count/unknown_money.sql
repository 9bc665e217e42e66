-- Reads: part_unknown
-- Writes: unknown_money
-- What: of the pounds of each kind of publisher, how many have no theme, no place, no known payee.
-- Why: what a figure does not know belongs beside it.
CREATE TABLE unknown_money AS
SELECT publisher_kind, record_type, CAST(sum(lines) AS BIGINT) AS lines, sum(pounds) AS pounds, sum(unclassified) AS unclassified,
  sum(unplaced) AS unplaced, sum(unmatched) AS unmatched, sum(redacted) AS redacted, sum(unitemised) AS unitemised,
  sum(netted) AS netted
FROM part_unknown
GROUP BY ALL;
