-- Which authorities are like one, how near, and in what: five of its twenty, with what a head costs in each.
SELECT s.rank, s.similar_name, round(s.distance, 2) AS distance, s.reason, round(y.per_head) AS per_head
FROM similar_place s
JOIN place_year y ON y.place_code_current = s.similar_code AND y.financial_year = '2024-25'
WHERE s.place_name = 'Exeter' AND s.rank <= 5
ORDER BY s.rank;
