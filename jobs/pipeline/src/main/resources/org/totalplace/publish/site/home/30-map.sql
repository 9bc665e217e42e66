-- Title: Where it is known, {financial_year}
-- Ledger: none
-- Words: W-map, W7
-- Chart: map label=place_name address=link outline=outline column=tile_column row=tile_row known=known own=own payments=payments
-- Columns: place link "Place"; known share "Known"; own head "Own spending, a head"; payments share "Payments published"; place_name
--   text; link text; outline text; tile_column text; tile_row text; known_class text; own_class text; payments_class text; known_n0 count;
--   known_n1 count; known_n2 count; known_n3 count; known_n4 count; known_n5 count; own_n0 count; own_n1 count; own_n2 count; own_n3 count;
--   own_n4 count; own_n5 count; payments_n0 count; payments_n1 count; payments_n2 count; payments_n3 count; payments_n4 count; payments_n5
--   count; known_1 share; known_2 share; known_3 share; known_4 share; payments_1 share; payments_2 share; payments_3 share; payments_4
--   share
-- Empty: The count has no place to draw.
-- Counted: Known: what bodies of the place spend themselves, by all that is counted there; own spending: the same by residents, in classes
--   of its kind of authority, none below 20,000 residents. Payments published: periods with payments of its bodies, by the periods that
--   were due. Classes: map_class, kept from release to release. Dots: no return that is counted, or no source of payments.
WITH held AS (
  SELECT place_code AS place_code_current,
    CAST(count(*) FILTER (status IN ('published', 'zero')) / count(*) AS DECIMAL(9, 4)) AS payments_share
  FROM coverage JOIN source USING (source_id) WHERE kind <> 'outturn' AND status <> 'not_due' GROUP BY place_code
), valued AS (
  SELECT y.place_code, y.place_name, y.place_type, o.outline, o.tile_column, o.tile_row, h.payments_share,
    CASE WHEN y.status = 'complete' AND known <> 0 THEN CAST(known / amount AS DECIMAL(9, 4)) END AS known_share,
    CASE WHEN y.status = 'complete' AND known <> 0 AND population >= 20000
      THEN CAST(known / population AS DECIMAL(18, 2)) END AS own_a_head
  FROM place_year y LEFT JOIN place_outline o ON o.place_code = y.place_code_current LEFT JOIN held h USING (place_code_current)
  WHERE y.financial_year = $financial_year AND y.status <> 'residual'
), classed AS (
  SELECT v.*, k.class AS known_class, w.class AS own_class, p.class AS payments_class
  FROM valued v
  LEFT JOIN map_class k ON k.layer = 'known' AND known_share >= coalesce(k.from_value, -9) AND known_share < coalesce(k.to_value, 9)
  LEFT JOIN map_class w ON w.layer = 'own' AND w.place_type = v.place_type
    AND own_a_head >= coalesce(w.from_value, -99999) AND own_a_head < coalesce(w.to_value, 9999999)
  LEFT JOIN map_class p ON p.layer = 'payments'
    AND payments_share >= coalesce(p.from_value, -9) AND payments_share < coalesce(p.to_value, 9)
), scale AS (
  SELECT
    max(from_value) FILTER (layer = 'known' AND class = 2) AS known_1,
    max(from_value) FILTER (layer = 'known' AND class = 3) AS known_2,
    max(from_value) FILTER (layer = 'known' AND class = 4) AS known_3,
    max(from_value) FILTER (layer = 'known' AND class = 5) AS known_4,
    max(from_value) FILTER (layer = 'payments' AND class = 2) AS payments_1,
    max(from_value) FILTER (layer = 'payments' AND class = 3) AS payments_2,
    max(from_value) FILTER (layer = 'payments' AND class = 4) AS payments_3,
    max(from_value) FILTER (layer = 'payments' AND class = 5) AS payments_4
  FROM map_class
)
SELECT 'place/' || place_code || '.html ' || place_name AS place, known_share AS known, own_a_head AS own,
  payments_share AS payments, place_name, 'place/' || place_code || '.html' AS link, outline, tile_column, tile_row, known_class, own_class,
  payments_class,
  count(*) FILTER (known_class IS NULL) OVER () AS known_n0, count(*) FILTER (known_class = 1) OVER () AS known_n1,
  count(*) FILTER (known_class = 2) OVER () AS known_n2,
  count(*) FILTER (known_class = 3) OVER () AS known_n3, count(*) FILTER (known_class = 4) OVER () AS known_n4,
  count(*) FILTER (known_class = 5) OVER () AS known_n5,
  count(*) FILTER (own_class IS NULL) OVER () AS own_n0, count(*) FILTER (own_class = 1) OVER () AS own_n1,
  count(*) FILTER (own_class = 2) OVER () AS own_n2,
  count(*) FILTER (own_class = 3) OVER () AS own_n3, count(*) FILTER (own_class = 4) OVER () AS own_n4,
  count(*) FILTER (own_class = 5) OVER () AS own_n5,
  count(*) FILTER (payments_class IS NULL) OVER () AS payments_n0, count(*) FILTER (payments_class = 1) OVER () AS payments_n1,
  count(*) FILTER (payments_class = 2) OVER () AS payments_n2,
  count(*) FILTER (payments_class = 3) OVER () AS payments_n3, count(*) FILTER (payments_class = 4) OVER () AS payments_n4,
  count(*) FILTER (payments_class = 5) OVER () AS payments_n5,
  scale.*, place_code
FROM classed, scale
ORDER BY place_name, place_code;
