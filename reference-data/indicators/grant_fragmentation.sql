-- Number: 13
-- Title: Grants to the council in many streams
-- Question: In how many streams does money come to a council from central bodies, and how small are they?
-- Definition: Payments of departments and other central bodies to the council of the place. A stream is what one body pays under
--   one of its own labels in a year, net of credits; the effective number of payers is one by the sum of their squared shares.
-- Variants: grant_payers [bodies] central bodies that pay the council; effective_grant_payers [bodies] effective number of central
--   bodies that pay the council; grant_streams [streams] streams from central bodies to the council; median_grant_stream
--   [pounds] middle stream of the year; small_stream_share share of streams under £100,000
-- Reads: agency, payee_year, ratio()
-- Unit: share
-- Ledger: none
-- Best status: proxy_only
-- Status: Shown where a central body whose payments are published pays the council in the year; no source otherwise.
-- Bounds: none
-- Caveat: published_central_payers_only: Only bodies whose files are in the release are seen, and only lines above their
--   threshold (£25,000 as a rule), so that streams are too few and the middle one is too large.
-- Needs: Lists of grants to local authorities with scheme and amount; the grants form (RG) of the returns.
-- Version: 1
WITH stream AS (
  SELECT c.area_code AS place_code, y.financial_year, y.agency_id, y.label, sum(y.amount) AS amount, sum(y.lines) AS lines
  FROM payee_year y
  JOIN agency p ON p.agency_id = y.agency_id AND p.sector IN ('CG', 'NHS')
  JOIN agency c ON c.agency_id = y.payee_agency_id AND c.sector = 'LG' AND c.area_code IS NOT NULL
    AND c.agency_type IN ('unitary_council', 'county_council', 'metropolitan_council', 'london_borough', 'district_council')
  GROUP BY ALL HAVING sum(y.amount) > 0
),
payer AS (
  SELECT place_code, financial_year, agency_id, CAST(sum(amount) * 100 AS HUGEINT) AS pence FROM stream GROUP BY ALL
),
payers AS (
  SELECT place_code, financial_year, count(*) AS bodies, ratio(sum(pence) * sum(pence), sum(pence * pence)) AS effective
  FROM payer GROUP BY ALL
),
measured AS (
  SELECT place_code, financial_year, count(*) AS streams, count(*) FILTER (amount < 100000) AS small,
    quantile_disc(amount, 0.5) AS middle, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines
  FROM stream GROUP BY ALL
),
figure AS (
  SELECT place_code, financial_year, 'grant_payers' AS variant, bodies AS value, NULL AS numerator, NULL AS denominator FROM payers
  UNION ALL
  SELECT place_code, financial_year, 'effective_grant_payers', effective, NULL, NULL FROM payers
  UNION ALL
  SELECT place_code, financial_year, 'grant_streams', streams, NULL, NULL FROM measured
  UNION ALL
  SELECT place_code, financial_year, 'median_grant_stream', middle, NULL, NULL FROM measured
  UNION ALL
  SELECT place_code, financial_year, 'small_stream_share', ratio(small, streams), small, streams FROM measured
)
SELECT place_code, financial_year, f.variant, CAST(f.value AS DECIMAL(24, 6)) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  CAST(NULL AS DECIMAL(24, 6)) AS upper_bound, CAST(f.numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(f.denominator AS DECIMAL(24, 2)) AS denominator, m.lines, CAST(m.amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure f
JOIN measured m USING (place_code, financial_year);
