-- Reads: after.source, before.source
-- Writes: source_change
-- What: the sources of two releases side by side: whether their lines and their rules are the same.
-- Why: most sources have no change from one night to the next, and their lines are not looked at.
CREATE TABLE source_change AS
SELECT source_id, coalesce(a.kind, b.kind) AS kind, a.source_id IS NULL AS is_gone,
  a.lines_hash IS DISTINCT FROM b.lines_hash AS has_other_lines,
  CASE WHEN a.source_id IS NULL OR b.source_id IS NULL THEN true ELSE a.rules_sha256 <> b.rules_sha256 END AS has_other_rules,
  -- a release of before there were ids says neither
  (a.source_id IS NULL OR a.lines_hash IS NOT NULL) AND (b.source_id IS NULL OR b.lines_hash IS NOT NULL) AS has_ids
FROM before.source b
FULL JOIN after.source a USING (source_id);
