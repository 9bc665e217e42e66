-- Number: 15
-- Title: What can be decided locally
-- Question: How much of the public money spent here can councillors or other local bodies decide about?
-- Definition: Each line of the count is put under local discretion (L), statutory duty (S) or national rules (N) by the table
--   reference-data/indicators/control.csv, the most particular rule first, each with its reason; L by all public money of the
--   place, for councils alone and for all local bodies.
-- Variants: council_discretion_share share at the discretion of councils; local_discretion_share share at the discretion of
--   councils, police, fire, mayors and other local bodies
-- Reads: control_text, ratio(), total_place_count
-- Unit: share
-- Ledger: count
-- Best status: proxy_only
-- Status: Not shown where the council made no return.
-- Bounds: Lower: what is at discretion alone. Upper: also what is a duty by law whose manner is decided locally (S).
-- Caveat: judgement_of_ours: What counts as discretion is judged line by line and can be judged otherwise; the table is there to
--   be changed. In 2009 about 5 % was said to be influenced by council members, without a definition.
-- Needs: Lines that tell duties from choices, the schools grant from the rest of education first of all.
-- Version: 1
WITH line AS (
  SELECT place_code, financial_year, agency_type, sector, cofog_code, economic_type, sum(amount) AS amount, count(*) AS lines
  FROM total_place_count WHERE residual = 'none' GROUP BY ALL
),
kind AS (
  SELECT DISTINCT agency_type, sector, cofog_code, economic_type FROM line
),
judged AS (
  SELECT k.*, c.control, c.decided_by
  FROM kind k
  JOIN control_text c ON c.agency_type IN ('*', k.agency_type) AND c.sector IN ('*', k.sector)
    AND c.economic_type IN ('*', k.economic_type) AND (c.cofog_code = '*' OR k.cofog_code LIKE c.cofog_code || '%')
  QUALIFY row_number() OVER (PARTITION BY k.agency_type, k.sector, k.cofog_code, k.economic_type
    ORDER BY c.agency_type = '*', c.economic_type = '*', c.cofog_code = '*', length(c.cofog_code) DESC, c.rule_id) = 1
),
measured AS (
  SELECT place_code, financial_year, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    coalesce(sum(amount) FILTER (control = 'L' AND decided_by = 'council'), 0) AS council,
    coalesce(sum(amount) FILTER (control <> 'N' AND decided_by = 'council'), 0) AS council_most,
    coalesce(sum(amount) FILTER (control = 'L'), 0) AS local, coalesce(sum(amount) FILTER (control <> 'N'), 0) AS local_most
  FROM line JOIN judged USING (agency_type, sector, cofog_code, economic_type)
  GROUP BY ALL
),
figure AS (
  SELECT *, 'council_discretion_share' AS variant, council AS numerator, council_most AS most FROM measured
  UNION ALL
  SELECT *, 'local_discretion_share', local, local_most FROM measured
)
SELECT place_code, financial_year, variant, ratio(numerator, amount) AS value, ratio(numerator, amount) AS lower_bound,
  ratio(most, amount) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator, CAST(amount AS DECIMAL(24, 2)) AS denominator,
  lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
