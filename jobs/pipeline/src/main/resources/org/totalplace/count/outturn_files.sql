-- Reads: file_known, in_outturn_line
-- Writes: outturn_held, outturn_choice, outturn_read
-- What: the figures of official workbooks, each table and year from one file.
-- Why: a publisher revises a year under another name, and the same year twice is twice the money.
CREATE TEMP TABLE outturn_held AS
SELECT DISTINCT f.file_no, f.source_id, f.path, f.retrieved_date, o.table_name, coalesce(o.edition, '') AS edition,
  coalesce(o.financial_year, '') AS financial_year
FROM in_outturn_line o
JOIN file_known f ON f.source_id = o.source_id AND f.file_sha256 = o.file_sha256 AND f.status = 'counted';

CREATE TEMP TABLE outturn_choice AS
SELECT * FROM outturn_held
QUALIFY row_number() OVER (
  PARTITION BY table_name, financial_year ORDER BY edition DESC, retrieved_date DESC, path DESC) = 1;

CREATE TEMP TABLE outturn_read AS
SELECT c.path AS file_name, o.*
FROM in_outturn_line o
JOIN file_known f ON f.source_id = o.source_id AND f.file_sha256 = o.file_sha256
JOIN outturn_choice c ON c.file_no = f.file_no AND c.table_name = o.table_name
  AND c.edition = coalesce(o.edition, '') AND c.financial_year = coalesce(o.financial_year, '');
