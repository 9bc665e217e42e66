-- How much the choice of the key moves a place: pounds per resident in 2017-18 by population, and the least and the
-- most that the other keys of key_comparison give.
-- The five places that could move most, and two cities for comparison.
WITH moved AS (
  SELECT place_code, sum(least(difference, 0)) AS down, sum(greatest(difference, 0)) AS up
  FROM key_comparison WHERE financial_year = '2017-18' GROUP BY ALL
), counted AS (
  SELECT place_code, place_name, any_value(population) AS population, sum(amount) AS amount
  FROM total_place_count WHERE financial_year = '2017-18' AND residual = 'none' GROUP BY ALL
)
SELECT place_name, round(amount / population) AS per_head, round((amount + down) / population) AS least_per_head,
  round((amount + up) / population) AS most_per_head
FROM counted JOIN moved USING (place_code)
QUALIFY row_number() OVER (ORDER BY greatest(-down, up) / population DESC) <= 5 OR place_name IN ('Birmingham', 'Leeds')
ORDER BY most_per_head DESC, place_name;
