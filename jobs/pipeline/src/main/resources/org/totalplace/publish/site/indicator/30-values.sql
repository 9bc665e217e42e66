-- Title: How far places lie apart
-- Ledger: none
-- Columns: variant text "Of it"; financial_year text "Year"; unit text "Unit"; places count "Places with a value"; least number "Lowest";
--   first_quarter number "A quarter lies below"; median number "Half"; third_quarter number "Three quarters"; most number "Highest"
-- Table: open
-- Empty: No place and year has a value: see what would be needed.
-- Counted: For each part, the newest year in which a place has a value. Places differ in kind and in what they publish: no ranking.
SELECT replace(variant, '_', ' ') AS variant, financial_year, any_value(unit) AS unit, count(*) AS places, min(value) AS least,
  quantile_disc(value, 0.25) AS first_quarter, quantile_disc(value, 0.5) AS median, quantile_disc(value, 0.75) AS third_quarter,
  max(value) AS most
FROM (
  SELECT * FROM indicator WHERE indicator_code = $indicator_code AND value IS NOT NULL
  QUALIFY financial_year = max(financial_year) OVER (PARTITION BY variant))
GROUP BY variant, financial_year
ORDER BY variant;
