-- Writes: ratio()
-- What: a part by a whole, six decimals; null where the whole is not above zero.
-- Why: the only place where indicators divide. Sums are exact; the quotient is made once, at the end.
CREATE MACRO ratio(part, whole) AS
  CASE WHEN whole > 0 THEN CAST(round(CAST(part AS DOUBLE) / CAST(whole AS DOUBLE), 6) AS DECIMAL(24, 6)) END;
