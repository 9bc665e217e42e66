-- Writes: pounds(), year_start(), financial_year(), area_code()
-- Why: money is exact (a division would give a double) and a UK financial year runs from April.
CREATE MACRO pounds(pence) AS
  CAST(CAST(coalesce(pence, 0) AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(2, 2)) AS DECIMAL(18, 2));

CREATE MACRO year_start(day) AS year(day) - CAST(month(day) < 4 AS INTEGER);

CREATE MACRO financial_year(day) AS
  CASE WHEN day IS NOT NULL
  THEN year_start(day) || '-' || lpad(CAST((year_start(day) + 1) % 100 AS VARCHAR), 2, '0') END;

-- The code of an area as a source definition or the register names it; null where it names none.
CREATE MACRO area_code(area) AS
  CASE
    WHEN regexp_full_match(area, '[EWSNK][0-9]{8}') THEN area
    WHEN area = 'UK' THEN 'K02000001'
    WHEN area = 'Great Britain' THEN 'K03000001'
    WHEN area = 'England and Wales' THEN 'K04000001'
    WHEN area = 'England' THEN 'E92000001'
    WHEN area = 'Wales' THEN 'W92000004'
    WHEN area = 'Scotland' THEN 'S92000003'
    WHEN area = 'Northern Ireland' THEN 'N92000002'
  END;
