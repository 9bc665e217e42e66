-- Reads: agency, part_paid_to
-- Adds to: plausible.found
-- Why: a body's money does not change its purpose while it goes on paying the same payees; a rule that follows the
--   words of a new layout makes it look so.
CREATE TEMP TABLE paid_to AS
SELECT agency_id, year, division, payee_hash, sum(amount) AS amount FROM part_paid_to GROUP BY ALL HAVING sum(amount) > 0;

-- Of each payee and year, what it had in all divisions.
CREATE TEMP TABLE paid_in_all AS
SELECT agency_id, year, payee_hash, sum(amount) AS amount FROM paid_to GROUP BY ALL;

CREATE TEMP TABLE division_year AS
SELECT agency_id, year, division, sum(amount) AS amount, sum(sum(amount)) OVER (PARTITION BY agency_id, year) AS all_divisions
FROM paid_to GROUP BY agency_id, year, division;

-- Two years beside each other, whole enough to be compared: neither has twice the money of the other.
CREATE TEMP TABLE beside_year AS
SELECT b.agency_id, b.division, b.year AS large_year, s.year AS small_year, b.amount AS large, coalesce(d.amount, 0) AS small
FROM division_year b
JOIN (SELECT DISTINCT agency_id, year, all_divisions FROM division_year) s
  ON s.agency_id = b.agency_id AND abs(s.year - b.year) = 1
  AND s.all_divisions <= 2 * b.all_divisions AND b.all_divisions <= 2 * s.all_divisions
LEFT JOIN division_year d ON d.agency_id = s.agency_id AND d.year = s.year AND d.division = b.division
WHERE b.division <> '99' AND b.amount >= 100000 AND b.amount > 2 * coalesce(d.amount, 0);

-- What the payees of the large year had in the small year under other divisions, at most what they had in this one.
CREATE TEMP TABLE moved AS
SELECT y.agency_id, y.division, y.large_year, y.small_year, y.large, y.small, count(*) AS payees,
  sum(least(p.amount, a.amount - coalesce(s.amount, 0))) AS moved
FROM beside_year y
JOIN paid_to p ON p.agency_id = y.agency_id AND p.year = y.large_year AND p.division = y.division
JOIN paid_in_all a ON a.agency_id = y.agency_id AND a.year = y.small_year AND a.payee_hash = p.payee_hash
LEFT JOIN paid_to s ON s.agency_id = y.agency_id AND s.year = y.small_year AND s.division = y.division
  AND s.payee_hash = p.payee_hash
GROUP BY ALL;

INSERT INTO plausible.found
SELECT 'PL-40', NULL, NULL, m.agency_id, large_year || '-' || lpad(CAST((large_year + 1) % 100 AS VARCHAR), 2, '0'), division,
  CAST(least(large / greatest(small, 1), 1000000) AS DOUBLE), CAST(moved / 1000 AS BIGINT), NULL, large,
  coalesce(g.agency_name, m.agency_id) || ' has ' || large || ' in division ' || division || ', and ' || small || ' in '
    || small_year || '-' || lpad(CAST((small_year + 1) % 100 AS VARCHAR), 2, '0') || ', when ' || moved || ' to the same '
    || payees || ' payees stood elsewhere'
FROM moved m
LEFT JOIN agency g ON g.agency_id = m.agency_id
WHERE moved * 2 >= large - small
-- A year may stand out against the year before and the year after: the larger step is named, once.
QUALIFY row_number() OVER (PARTITION BY m.agency_id, m.division, large_year ORDER BY large / greatest(small, 1) DESC, small_year) = 1;
