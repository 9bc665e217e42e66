-- Title: Who spends it, {financial_year}
-- Ledger: count
-- Chart: bars label=agency_name figure=amount known=known spread=spread not_placed=not_placed
-- Columns: agency_name text "Body"; agency_type text "Kind"; known pounds "Known"; spread pounds "Share of a larger area"; not_placed
--   pounds; keys text "Shared by"; amount pounds "All"; a_head head "A head"
-- Empty: The count has no body that spends here.
-- Counted: Each pound once, at the body that makes the final spend. "Local authorities of the region (as one)" is what the analysis says
--   local government spends in the region and no return explains.
-- Say: The largest spender in the place was {agency_name}, with about {amount}.
-- Keep: whole
WITH body AS (
  SELECT agency_name, replace(agency_type, '_', ' ') AS agency_type,
    coalesce(sum(amount) FILTER (place_basis = 'payer_area'), 0) AS known,
      coalesce(sum(amount) FILTER (place_basis = 'apportioned'), 0) AS spread,
    coalesce(string_agg(DISTINCT replace(apportionment_key, '_', ' '), ', ' ORDER BY replace(apportionment_key, '_', ' '))
      FILTER (place_basis = 'apportioned'), 'not shared') AS keys,
    sum(amount) AS amount, row_number() OVER (ORDER BY sum(amount) DESC, agency_name) AS rank
  FROM total_place_count WHERE place_code = $place_code AND financial_year = $financial_year
  GROUP BY agency_name, agency_type)
SELECT least(rank, 13) AS rank_to_13, CASE WHEN count(*) = 1 THEN any_value(agency_name) ELSE count(*)
  || ' other bodies' END AS agency_name,
  CASE WHEN count(*) = 1 THEN any_value(agency_type) ELSE 'of all kinds' END AS agency_type,
  CAST(sum(known) AS DECIMAL(18, 2)) AS known, CAST(sum(spread) AS DECIMAL(18, 2)) AS spread, NULL AS not_placed,
  CASE WHEN count(*) = 1 THEN any_value(keys) ELSE 'various' END AS keys,
  CAST(sum(amount) AS DECIMAL(18, 2)) AS amount,
  CAST(sum(amount) / (SELECT population FROM place_year WHERE place_code = $place_code
    AND financial_year = $financial_year) AS DECIMAL(18, 2)) AS a_head
FROM body GROUP BY rank_to_13 ORDER BY rank_to_13;
