-- The sheet of a place: two years side by side, theme by theme. Change the names to see another place.
SELECT place_name, financial_year, cofog_division, round(known / 1e6, 1) AS known_million, round(spread / 1e6, 1) AS spread_million,
  round(low / 1e6, 1) AS low_million, round(high / 1e6, 1) AS high_million, round(by_population / 1e6, 1) AS by_population_million,
  round(per_head) AS per_head, round(per_head_in_2024_25_prices) AS per_head_in_2024_25_prices
FROM place_theme_year
WHERE place_name IN ('Blackpool', 'Wokingham', 'Copeland', 'Cumberland', 'Manchester', 'Cardiff', 'Glasgow City', 'Belfast')
  AND financial_year IN ('2017-18', '2023-24')
ORDER BY place_name, financial_year, cofog_division;
