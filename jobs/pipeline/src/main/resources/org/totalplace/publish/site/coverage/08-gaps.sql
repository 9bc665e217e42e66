-- Title: Where the count knows of most spending and we hold no payments, {financial_year}
-- Ledger: count
-- Columns: body link "Body"; counted pounds "Counted, spent in its own area"; months count "Months of payments that we hold"; agency_id
--   text
-- Table: open
-- Empty: Of every body of the count we hold payments.
-- Counted: Bodies whose own spending the count knows from their returns, and of which this release has fewer than six months of payments
--   in that year; the forty largest. That a body is here does not mean that it publishes nothing: it means that we hold nothing.
SELECT 'agency/' || agency_id || '.html ' || agency_name AS body, counted, coalesce(months, 0) AS months, agency_name, agency_id
FROM (
  SELECT agency_id, any_value(agency_name) AS agency_name, sum(amount) AS counted
  FROM total_place_count
  WHERE financial_year = $financial_year AND place_basis = 'payer_area'
    AND regexp_full_match(agency_type, '.*council|.*borough|police|fire|combined_authority')
  GROUP BY agency_id
) LEFT JOIN (
  SELECT agency_id, count(DISTINCT month) AS months FROM place_spend
  WHERE financial_year = $financial_year AND place_basis = 'payer_area' AND record_type = 'payment' GROUP BY agency_id
) USING (agency_id)
WHERE coalesce(months, 0) < 6
ORDER BY counted DESC, agency_name LIMIT 40;
