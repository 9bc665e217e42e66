-- Reads: reference
-- Writes: place_outline, map_class
-- What: where to draw each authority, and the classes that maps colour by.
-- Why: a map made from the release alone needs both, and kept classes make maps of different releases compare.
CREATE TABLE place_outline AS
FROM read_csv(getvariable('reference') || '/places/outline.csv', header = true,
  columns = {'place_code': 'VARCHAR', 'outline': 'VARCHAR', 'tile_column': 'INTEGER', 'tile_row': 'INTEGER'});

CREATE TABLE map_class AS
FROM read_csv(getvariable('reference') || '/places/map_class.csv', header = true, nullstr = '',
  columns = {'layer': 'VARCHAR', 'place_type': 'VARCHAR', 'class': 'INTEGER', 'from_value': 'DECIMAL(18,9)',
    'to_value': 'DECIMAL(18,9)'});
