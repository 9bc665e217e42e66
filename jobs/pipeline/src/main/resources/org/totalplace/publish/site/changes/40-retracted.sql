-- Title: Lines that an earlier release had
-- Ledger: payments
-- Columns: source text "Source"; record_type text "Of"; last_seen text "Last seen in"; cause text "Why"; lines count "Lines"; amount
--   pounds "Pounds"
-- Table: open
-- Empty: No line was taken back.
-- Counted: Carried on from release to release; a line that comes back is taken out. At most a hundred rows, newest first; all lines stand
--   in the table retraction.
SELECT coalesce(s.title, 'a source that has no definition any more') AS source, r.record_type,
  strftime(r.last_seen_date, '%Y-%m-%d') AS last_seen, replace(r.cause, '_', ' ') AS cause, count(*) AS lines, sum(r.amount) AS amount
FROM retraction r
LEFT JOIN source s USING (source_id)
GROUP BY s.title, r.record_type, r.last_seen_date, r.cause
ORDER BY last_seen DESC, source, record_type, cause LIMIT 100;
