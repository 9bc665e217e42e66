-- Section: Data and SQL
-- Why: every table, and how to ask it.
SELECT 'data.html' AS address, 'Data and SQL' AS title,
  'Everything here as tables: in one DuckDB file, as Parquet and as CSV, free to use.' AS description;
