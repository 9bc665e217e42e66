-- Reads: reference
-- Writes: check_rule, anchor, finding
-- What: the checks with their tolerances, published figures of other counts, and the table that every check fills:
--   published and counted in pence, or in units where the check is not about money.
-- Why: one table holds every comparison, so that one gate sees them all.
CREATE TABLE check_rule AS
SELECT * FROM read_csv(getvariable('reference') || '/official/reconciliation_check.csv', header = true, nullstr = '',
  columns = {'check_code': 'VARCHAR', 'title': 'VARCHAR', 'tolerance_per_cent': 'DECIMAL(9,3)', 'tolerance_pounds': 'DECIMAL(18,2)',
    'at_least': 'DECIMAL(18,2)', 'at_most': 'DECIMAL(18,2)', 'stops_publish': 'BOOLEAN', 'explanation': 'VARCHAR'});

CREATE TABLE anchor AS
SELECT * FROM read_csv(getvariable('reference') || '/official/anchor.csv', header = true, nullstr = '',
  columns = {'anchor_id': 'VARCHAR', 'group_type': 'VARCHAR', 'group_code': 'VARCHAR', 'compared_year': 'VARCHAR',
    'cofog_code': 'VARCHAR', 'period': 'VARCHAR', 'measure': 'VARCHAR', 'published_amount': 'DECIMAL(18,2)',
    'published_population': 'BIGINT', 'note': 'VARCHAR', 'source': 'VARCHAR'});

-- published and counted in pence, or in units where the check is not about money; a status only where the check cannot be a difference
CREATE TABLE finding (check_code VARCHAR, financial_year VARCHAR, area_code VARCHAR, subject VARCHAR, published HUGEINT, counted HUGEINT,
  status VARCHAR, note VARCHAR);
