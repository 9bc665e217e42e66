-- Title: Dictionary: every column
-- Ledger: none
-- Columns: table_name text "Table"; column_name text "Column"; data_type text "Type"; what text "Meaning"
-- Table: open
-- Empty: There is no column.
-- Counted: As the database says it. DECIMAL(18,2) is pounds unless the meaning says otherwise. The codes of a column are in the table code;
--   keys, units and what may be added up are in datapackage.json.
SELECT table_name, column_name, data_type, coalesce(comment, 'see datapackage.json') AS what, column_index
FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal
  AND table_name IN (SELECT table_name FROM duckdb_tables() WHERE NOT temporary UNION ALL SELECT view_name FROM duckdb_views())
ORDER BY table_name, column_index;
