-- Title: Find a place
-- Ledger: none
-- Chart: search label=place_name address=link
-- Columns: place_name text; link text
-- Empty: There is no place here.
-- Counted: The places of the count and of its groups, with the names of places that are part of them today.
SELECT place_name, 'place/' || place_code || '.html' AS link FROM place_year
WHERE status <> 'residual'
QUALIFY row_number() OVER (PARTITION BY place_code ORDER BY financial_year DESC) = 1
ORDER BY place_name, link;
