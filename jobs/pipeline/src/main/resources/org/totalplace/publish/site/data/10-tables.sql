-- Title: Tables
-- Ledger: none
-- Columns: table_name text "Table"; what text "What"; columns count "Columns"
-- Table: open
-- Empty: There is no table.
-- Counted: Each table lies beside this site as Parquet and CSV, and in total-place.duckdb, where every column explains itself.
SELECT table_name, coalesce(comment, 'see the dictionary') AS what, column_count AS columns
FROM (
  SELECT table_name, comment, column_count, schema_name, temporary, internal FROM duckdb_tables()
  UNION ALL
  -- what is too long for the database
  SELECT view_name, comment, column_count, schema_name, temporary, internal FROM duckdb_views()
)
WHERE schema_name = 'main' AND NOT temporary AND NOT internal ORDER BY table_name;
