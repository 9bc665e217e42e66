-- Reads: spend_line
-- Writes: part_facet
-- What: the facets of the lines of a part.
-- Why: prevention, client group and economic type are questions beside the theme; in place_spend they would multiply
--   its rows by months and kinds of flow.
CREATE TABLE part_facet AS
SELECT place_code, record_type, financial_year, agency_id, cofog_code, economic_type, prevention_strict,
  prevention_broad, client_group, sum(amount) AS gross,
  coalesce(sum(amount) FILTER (is_netted), 0) AS transfers,
  coalesce(sum(amount) FILTER (is_unitemised), 0) AS unitemised,
  coalesce(sum(amount) FILTER (NOT is_netted AND NOT is_unitemised), 0) AS net, count(*) AS lines
FROM spend_line
GROUP BY ALL;
