-- How sure a place's figure is: known, spread, low to high and per resident, with what head counts alone would have made of it.
-- The widest, the narrowest, and seven places for comparison, in the newest year.
WITH newest AS (
  SELECT *, row_number() OVER (ORDER BY width_per_cent DESC) AS widest, row_number() OVER (ORDER BY width_per_cent) AS narrowest
  FROM place_year
  WHERE financial_year = (SELECT max(financial_year) FROM place_year) AND status = 'complete'
)
SELECT place_name, round(known / 1e6) AS known_million, round(spread / 1e6) AS spread_million, round(low / 1e6) AS low_million,
  round(high / 1e6) AS high_million, width_per_cent, certainty, round(per_head) AS per_head,
  round(by_population / population) AS per_head_by_population
FROM newest
WHERE widest <= 3 OR narrowest <= 3
  OR place_name IN ('Blackpool', 'Wokingham', 'Cumberland', 'Manchester', 'Cardiff', 'Glasgow City', 'Belfast')
ORDER BY width_per_cent DESC, place_name;
