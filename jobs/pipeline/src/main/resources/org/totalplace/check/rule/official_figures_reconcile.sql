-- Reads: reconciliation
-- Gives: about VARCHAR, what VARCHAR
-- What: the comparisons with published totals that differ by more than is allowed.
-- Why: a count that does not close on the tables it is made of must not be published.
SELECT check_code || ' ' || financial_year || ' ' || coalesce(area_name, area_code) || ' ' || subject AS about,
  'published ' || coalesce(CAST(published AS VARCHAR), 'nothing') || ', counted ' || coalesce(CAST(counted AS VARCHAR), 'nothing')
    || ', allowed ' || CAST(tolerance_per_cent AS DECIMAL(9, 2)) || ' % or £' || tolerance_pounds || ': ' || title AS what
FROM reconciliation
WHERE is_gate AND status = 'beyond'
ORDER BY about;
