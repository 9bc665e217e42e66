-- Reads: counted, line_file
-- Writes: part_day
-- What: the lines of each source of a part by their day.
-- Why: a source is as fresh as its newest transaction.
CREATE TABLE part_day AS
SELECT f.source_id, c.payment_date AS day, count(*) AS lines, sum(c.amount) AS amount
FROM counted c JOIN line_file f USING (file_no)
WHERE c.payment_date IS NOT NULL
GROUP BY ALL;
