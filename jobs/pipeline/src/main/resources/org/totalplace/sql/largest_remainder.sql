-- Writes: largest_remainder()
-- What: the part of a whole number that falls to one weight of several: shares rounded down, and what is left over one by
--   one to the largest remainders; of equal ones to the first part by its code. A negative whole is split as its size.
-- Why: the parts of a split must add up to the whole, to the penny, by one rule everywhere.
CREATE MACRO largest_remainder(whole, weight, all_weights, split, part) AS
  CAST(CASE WHEN whole < 0 THEN -1 ELSE 1 END * (
    CAST(abs(whole) AS HUGEINT) * weight // all_weights
    + CASE WHEN row_number() OVER (
        PARTITION BY split ORDER BY CAST(abs(whole) AS HUGEINT) * weight % all_weights DESC, part)
        <= abs(whole) - sum(CAST(abs(whole) AS HUGEINT) * weight // all_weights) OVER (PARTITION BY split)
      THEN 1 ELSE 0 END) AS BIGINT);
