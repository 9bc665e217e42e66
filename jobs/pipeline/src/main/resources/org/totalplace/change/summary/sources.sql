-- Reads: change, only_place
-- Gives: source_id VARCHAR, record_type VARCHAR, cause VARCHAR, added BIGINT, removed BIGINT, changed BIGINT,
--   old_amount DECIMAL(38,2), new_amount DECIMAL(38,2)
-- What: how many lines of each source came, went or are otherwise, and why; most pounds moved first.
-- Why: what a publisher did to its files is seen source by source.
SELECT coalesce(source_id, 'no definition any more') AS source_id, record_type, cause,
  count(*) FILTER (change_kind = 'added') AS added, count(*) FILTER (change_kind = 'removed') AS removed,
  count(*) FILTER (change_kind = 'changed') AS changed,
  coalesce(sum(old_amount), 0) AS old_amount, coalesce(sum(new_amount), 0) AS new_amount
FROM change
WHERE changed_table = 'spend_line' AND place_code = coalesce(getvariable('only_place'), place_code)
GROUP BY ALL
ORDER BY abs(coalesce(sum(new_amount), 0) - coalesce(sum(old_amount), 0)) DESC, source_id, record_type, cause;
