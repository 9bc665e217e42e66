-- Number: 22
-- Title: Money that stays with payees of the place
-- Question: How much of what is paid goes to payees of the same place?
-- Definition: Pounds net of transfers to payees whose printed postcode is of an authority in the place, by those to payees with
--   any printed postcode.
-- Reads: inside, payee_year, ratio()
-- Unit: share
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published, or fewer than three fifths of the pounds have a
--   postcode.
-- Bounds: Lower: nobody without a postcode is of the place. Upper: all of them are.
-- Caveat: address_of_the_bill: A postcode is where a bill comes from: a chain's office, not its shop. Where a company is
--   registered is not looked at.
-- Needs: Postcodes of suppliers, which few publishers print; numbers of companies, for the registered office beside it.
-- Version: 1
WITH measured AS (
  SELECT p.place_code, p.financial_year, CAST(sum(lines) AS BIGINT) AS lines, sum(amount) AS amount,
    coalesce(sum(amount) FILTER (payee_site_code IS NOT NULL), 0) AS known,
    coalesce(sum(amount) FILTER (i.place_code IS NOT NULL), 0) AS here
  FROM payee_year p
  LEFT JOIN inside i ON i.area_code = p.place_code AND i.financial_year = p.financial_year AND i.place_code = p.payee_site_code
  WHERE NOT is_netted AND NOT is_unitemised
  GROUP BY ALL
)
SELECT place_code, financial_year, 'local_payee_share' AS variant, ratio(here, known) AS value, ratio(here, amount) AS lower_bound,
  ratio(here + amount - known, amount) AS upper_bound, CAST(here AS DECIMAL(24, 2)) AS numerator,
  CAST(known AS DECIMAL(24, 2)) AS denominator, lines, CAST(known AS DECIMAL(18, 2)) AS amount_covered
FROM measured;
