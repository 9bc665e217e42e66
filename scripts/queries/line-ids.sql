-- By which rule the lines of each source have their id, which is the same in every release (docs/METHOD.md, From release to release).
SELECT s.source_id, l.line_rule, r.condition, count(*) AS lines, count(DISTINCT l.line_id) AS ids
FROM spend_line l
JOIN source s USING (source_id)
JOIN rule r ON r.rule_id = l.line_rule
GROUP BY ALL
ORDER BY s.source_id, l.line_rule;
