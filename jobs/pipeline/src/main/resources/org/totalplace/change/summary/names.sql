-- Reads: place, theme
-- Writes: changed_name
-- What: the names of what totals are told by.
-- Why: a reader knows places and themes by name.
CREATE VIEW changed_name AS
SELECT 'place' AS dimension, place_code AS code, place_name AS name FROM place
UNION ALL
SELECT 'theme', theme_code, theme_name FROM theme;
