-- Title: Authorities, by region
-- Ledger: count
-- Words: W7
-- Columns: place link "Place"; region_name text "Region or nation"; place_type text "Kind"; last_year text "Last year"; status text "State
--   of it"; known_share share "Known"
-- Table: open
-- Empty: The count has no authority.
-- Counted: In the order of regions and names. Known: the part that bodies of the place spend themselves. There is no ranking of totals,
--   since another fair way of sharing moves many places far.
SELECT 'place/' || y.place_code || '.html ' || y.place_name AS place, r.place_name AS region_name,
  replace(y.place_type, '_', ' ') AS place_type,
  y.financial_year AS last_year, replace(y.status, '_', ' ') AS status,
    CAST(y.known / nullif(y.amount, 0) AS DECIMAL(9, 4)) AS known_share, y.place_name, y.place_code
FROM place_year y JOIN place r ON r.place_code = y.region_code
WHERE y.status <> 'residual'
QUALIFY row_number() OVER (PARTITION BY y.place_code ORDER BY y.financial_year DESC) = 1
ORDER BY region_name, place_name, place_code;
