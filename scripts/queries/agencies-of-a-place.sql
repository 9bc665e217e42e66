-- Who spends public money in one place: Rutland in 2013-14 (the worked example of docs/METHOD.md).
SELECT agency_name, agency_type, round(sum(amount) / 1e6, 1) AS million_pounds, round(sum(per_head)) AS per_head,
  arg_max(apportionment_key, amount) AS placed_by
FROM total_place_count
WHERE place_name = 'Rutland' AND financial_year = '2013-14' AND residual = 'none'
GROUP BY agency_name, agency_type
ORDER BY sum(amount) DESC
LIMIT 12;
