-- Reads: frame, place_overlap
-- Writes: member_area, serving, inside
-- What: serving: the areas whose bodies serve a place: its own, the county, force, fire authority, care board and combined
--   authority that it lies in, and of a county its authorities. inside: the authorities that lie in an area, itself among
--   them.
-- Why: a place is paid for by bodies of several areas. What a wider area pays is not split here: it says who pays, not how much
--   falls here.
CREATE TABLE member_area AS
SELECT DISTINCT f.place_code, f.financial_year, o.group_code, o.group_type
FROM (SELECT *, make_date(CAST(financial_year[1:4] AS INTEGER), 4, 1) AS first_day FROM frame) f
JOIN place_overlap o ON o.place_code = f.place_code AND f.first_day BETWEEN coalesce(o.valid_from_date, DATE '1900-01-01')
  AND coalesce(o.valid_to_date, DATE '9999-12-31')
WHERE o.group_type IN ('county', 'combined_authority', 'police_force', 'fire', 'icb');

CREATE TABLE serving AS
SELECT place_code, financial_year, place_code AS area_code FROM frame
UNION
SELECT place_code, financial_year, group_code FROM member_area
UNION
SELECT group_code, financial_year, place_code FROM member_area WHERE group_type = 'county';

CREATE TABLE inside AS
SELECT place_code AS area_code, financial_year, place_code FROM frame
UNION
SELECT group_code, financial_year, place_code FROM member_area;
