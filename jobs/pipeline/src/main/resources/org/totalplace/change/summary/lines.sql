-- Reads: change, place
-- Gives: source_id VARCHAR, cause VARCHAR, change_kind VARCHAR, lines BIGINT, old_amount DECIMAL(38,2), new_amount DECIMAL(38,2)
-- What: how many lines of each source came, went or are otherwise, and why; most pounds moved first.
-- Why: what a publisher did to its files is seen source by source.
SELECT coalesce(source_id, 'no definition any more') AS source_id, cause, change_kind, count(*) AS lines,
  coalesce(sum(old_amount), 0) AS old_amount, coalesce(sum(new_amount), 0) AS new_amount
FROM change
WHERE changed_table = 'spend_line' AND place_code = coalesce(getvariable('place'), place_code)
GROUP BY ALL
ORDER BY abs(coalesce(sum(new_amount), 0) - coalesce(sum(old_amount), 0)) DESC, source_id, cause, change_kind;
