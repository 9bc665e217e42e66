-- Reads: purpose_sum
-- Writes: purpose_year
-- What: payments of a dated year by what they are for, without payees, as purpose_sum has them.
-- Why: a source is one publisher's, so that nothing is left to add up.
CREATE TABLE purpose_year AS FROM purpose_sum;
