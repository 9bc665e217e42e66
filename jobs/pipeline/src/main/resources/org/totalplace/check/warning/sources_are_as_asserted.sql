-- Reads: asserted, source
-- Gives: about VARCHAR, what VARCHAR
-- What: sources that failed, or have more lines than they should.
-- Why: these are for the curator; the release is right without them.
SELECT source_id AS about, result || ': ' || result_reason AS what
FROM source WHERE result NOT IN ('ok', 'no_files')
UNION ALL
SELECT source_id, lines || ' lines, more than ' || max_lines
FROM source JOIN asserted USING (source_id)
WHERE max_lines > 0 AND lines > max_lines
ORDER BY about, what;
