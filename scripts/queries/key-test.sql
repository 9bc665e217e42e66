-- How the keys were chosen: the error of head counts and of the key that is used, on what is published and was kept from it.
SELECT k.rule_id, k.test_set, k.apportionment_key, k.areas, k.years, p.median_error_per_cent AS median_by_population,
  k.median_error_per_cent AS median_by_key, p.ninetieth_error_per_cent AS ninetieth_by_population,
  k.ninetieth_error_per_cent AS ninetieth_by_key, p.rank_correlation AS order_by_population, k.rank_correlation AS order_by_key
FROM key_test k
JOIN key_test p ON p.rule_id = k.rule_id AND p.test_set = k.test_set AND p.apportionment_key = 'population'
WHERE k.is_used AND k.apportionment_key <> 'population'
ORDER BY k.rule_id, k.test_set;
