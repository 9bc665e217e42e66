-- Writes: indicator_row
-- What: what the indicators give: one row for a place, a year and a variant.
-- Why: one form for all of them, so that nothing but the query differs.
CREATE TABLE indicator_row (
  indicator_code VARCHAR, place_code VARCHAR, financial_year VARCHAR, variant VARCHAR, value DECIMAL(24, 6), lower_bound DECIMAL(24, 6),
  upper_bound DECIMAL(24, 6), numerator DECIMAL(24, 2), denominator DECIMAL(24, 2), lines BIGINT, amount_covered DECIMAL(18, 2)
);
