-- Reads: counted, line, line_file
-- Writes: part_file
-- What: the files of a part, with the dates of their lines and what counts of them.
-- Why: the whole needs of a file what became of it, and no line.
CREATE TABLE part_file AS
WITH dates AS (
  SELECT file_no, min(payment_date) AS oldest_date, max(payment_date) AS newest_date FROM line GROUP BY ALL
),
counts AS (
  SELECT file_no, count(*) AS lines_counted, sum(amount) AS amount_counted FROM counted GROUP BY ALL
)
SELECT f.* EXCLUDE (file_no, file_rank), x.oldest_date, x.newest_date, coalesce(c.lines_counted, 0) AS lines_counted,
  CAST(coalesce(c.amount_counted, 0) AS DECIMAL(18, 2)) AS pounds_counted
FROM line_file f
LEFT JOIN dates x USING (file_no)
LEFT JOIN counts c USING (file_no);
