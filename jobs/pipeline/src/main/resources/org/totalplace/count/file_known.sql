-- Reads: part_file
-- Writes: file_known
-- What: the files of all parts, numbered.
-- Why: the number of a file is that of its place among all, whatever part it was counted in.
CREATE TABLE file_known AS
SELECT CAST(row_number() OVER (ORDER BY source_id, path, file_sha256) AS INTEGER) AS file_no, *
FROM part_file
ORDER BY file_no;
