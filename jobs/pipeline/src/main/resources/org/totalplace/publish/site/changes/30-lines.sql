-- Title: Lines, by source and cause
-- Ledger: payments
-- Columns: source text "Source"; record_type text "Of"; cause text "Why"; added count "Added"; removed count "Removed"; changed count
--   "Changed"; old_amount pounds "Pounds before"; new_amount pounds "Pounds now"
-- Table: open
-- Empty: No line came, went or says something else. In a first release there is nothing to compare with yet.
-- Counted: A line is the same line where its id is. New file: it came with a file that was not there before. Reissued file: the publisher
--   put another one in its place. Our rule, our code: the same file, read or classified in another way. Most lines first, at most two
--   hundred rows.
SELECT coalesce(s.title, 'a source that has no definition any more') AS source, c.record_type, replace(c.cause, '_', ' ') AS cause,
  count(*) FILTER (c.change_kind = 'added') AS added, count(*) FILTER (c.change_kind = 'removed') AS removed,
  count(*) FILTER (c.change_kind = 'changed') AS changed, coalesce(sum(c.old_amount), 0) AS old_amount,
  coalesce(sum(c.new_amount), 0) AS new_amount, count(*) AS lines
FROM change c
LEFT JOIN source s USING (source_id)
WHERE c.changed_table = 'spend_line'
GROUP BY s.title, c.record_type, c.cause
ORDER BY lines DESC, source, record_type, cause LIMIT 200;
