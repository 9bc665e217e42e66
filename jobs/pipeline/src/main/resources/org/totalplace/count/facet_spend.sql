-- Reads: part_facet
-- Writes: facet_spend
-- What: the facets of all lines.
-- Why: two publishers may tell of the money of one body, so parts are added up.
CREATE TABLE facet_spend AS
SELECT place_code, record_type, financial_year, agency_id, cofog_code, economic_type, prevention_strict,
  prevention_broad, client_group, CAST(sum(gross) AS DECIMAL(18, 2)) AS gross, CAST(sum(transfers) AS DECIMAL(18, 2)) AS transfers,
  CAST(sum(unitemised) AS DECIMAL(18, 2)) AS unitemised, CAST(sum(net) AS DECIMAL(18, 2)) AS net, CAST(sum(lines) AS BIGINT) AS lines
FROM part_facet
GROUP BY ALL;
