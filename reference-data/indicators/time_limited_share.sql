-- Number: 10
-- Title: Programmes with an end
-- Question: How much is given for a limited time, and how much is there to stay?
-- Definition: Grants with a planned beginning and end of at most five years, by all grants. The lines of grants that are read
--   today keep no planned dates, so that no place has a figure until reference-data/indicators/time_limited.csv has one.
-- Reads: ratio(), time_limited_text
-- Unit: share
-- Ledger: none
-- Best status: proxy_only
-- Status: Not shown until a source with planned dates is read.
-- Bounds: none
-- Caveat: standing_staff_unseen: What is there to stay is mostly staff, who are in no grant.
-- Needs: Planned dates of grants (360Giving plannedDates) and terms of contracts, kept when files are read.
-- Version: 1
SELECT place_code, financial_year, 'time_limited_share' AS variant,
  ratio(CAST(time_limited AS DECIMAL(24, 2)), CAST(grants AS DECIMAL(24, 2))) AS value, CAST(NULL AS DECIMAL(24, 6)) AS lower_bound,
  CAST(NULL AS DECIMAL(24, 6)) AS upper_bound, CAST(time_limited AS DECIMAL(24, 2)) AS numerator,
  CAST(grants AS DECIMAL(24, 2)) AS denominator, CAST(1 AS BIGINT) AS lines, CAST(grants AS DECIMAL(18, 2)) AS amount_covered
FROM time_limited_text;
