-- Reads: summed_line
-- Gives: source_id VARCHAR, file_sha256 VARCHAR, record_type VARCHAR, agency_id VARCHAR, place_code VARCHAR, financial_year VARCHAR,
--   is_netted BOOLEAN, is_unitemised BOOLEAN, flow_kind VARCHAR, flow_rule VARCHAR, payee_agency_id VARCHAR, payee_class VARCHAR,
--   is_told BOOLEAN, n BIGINT, amount DECIMAL(18,2), size DECIMAL(18,2)
-- What: the lines of each file by all that rules and control totals ask about. is_told: something is said that could name somebody.
-- Why: the rules of check, the totals of a release and the list of a place's sources read this and not every line.
SELECT source_id, file_sha256, record_type, agency_id, place_code, financial_year, is_netted, is_unitemised, flow_kind, flow_rule,
  payee_agency_id, payee_class, payee_name IS NOT NULL OR payee_id IS NOT NULL OR narrative IS NOT NULL AS is_told,
  count(*) AS n, CAST(sum(amount) AS DECIMAL(18, 2)) AS amount, CAST(sum(abs(amount)) AS DECIMAL(18, 2)) AS size
FROM summed_line GROUP BY ALL;
