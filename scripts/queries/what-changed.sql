-- What changed since the release before, and whose doing it was: lines that came, went or say something else, and totals that are
-- restated, by cause. In a first release, as that of the samples is, nothing did.
SELECT k.code_name AS cause, count(c.line_id) FILTER (c.change_kind = 'added') AS added,
  count(c.line_id) FILTER (c.change_kind = 'removed') AS removed, count(c.line_id) FILTER (c.change_kind = 'changed') AS changed,
  count(*) FILTER (c.change_kind = 'restated') AS restated_totals
FROM code k
LEFT JOIN change c ON list_contains(string_split(c.cause, '|'), k.code)
WHERE k.code_list = 'change_cause'
GROUP BY k.code_name
ORDER BY added + removed + changed + restated_totals DESC, cause;
