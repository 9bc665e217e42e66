-- Reads: change, only_place
-- Gives: cause VARCHAR, added BIGINT, removed BIGINT, changed BIGINT
-- What: how many lines came, went or are otherwise, by cause; most lines first.
-- Why: the first question is whether the publishers moved, or we did.
SELECT cause, count(*) FILTER (change_kind = 'added') AS added, count(*) FILTER (change_kind = 'removed') AS removed,
  count(*) FILTER (change_kind = 'changed') AS changed
FROM change
WHERE changed_table = 'spend_line' AND place_code = coalesce(getvariable('only_place'), place_code)
GROUP BY cause
ORDER BY count(*) DESC, cause;
