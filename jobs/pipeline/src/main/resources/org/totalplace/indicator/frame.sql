-- Reads: payment_basis, place, place_year
-- Writes: frame
-- What: every authority of the count and every area whose bodies publish payments, in every year of either in which it exists.
-- Why: a figure that is missing is a row that says why, never an absence. A year of which no month is published is a mistyped
--   date.
CREATE TABLE frame AS
WITH known AS (
  SELECT place_code, financial_year FROM place_year WHERE status <> 'residual'
  UNION
  SELECT place_code, financial_year FROM payment_basis WHERE share_of_months > 0
),
year AS (
  SELECT DISTINCT financial_year, make_date(CAST(financial_year[1:4] AS INTEGER), 4, 1) AS first_day FROM known
),
area AS (
  SELECT DISTINCT k.place_code, p.valid_from_date, p.valid_to_date FROM known k LEFT JOIN place p USING (place_code)
)
SELECT a.place_code, y.financial_year
FROM area a, year y
WHERE coalesce(a.valid_from_date, DATE '1900-01-01') <= y.first_day AND coalesce(a.valid_to_date, DATE '9999-12-31') >= y.first_day
UNION
SELECT place_code, financial_year FROM known;
