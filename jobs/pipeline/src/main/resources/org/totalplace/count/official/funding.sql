-- Reads: area_amount, body, largest_remainder(), line_crosswalk, local_figure, outturn, place_named, placed, reference,
--   region, residual, to_pounds()
-- Writes: funder, agency_funding, agency_place, funding_split, funding, total_place_funding
-- What: the same money by who provides it.
-- Why: who spends and who pays are different questions about the same pounds.
CREATE TABLE funder AS
SELECT * FROM read_csv(getvariable('reference') || '/official/crosswalk/funder.csv', header = true, all_varchar = true);

-- a return: counted spending = council tax and all other sources, less what the same money paid for that is left out
CREATE TABLE agency_funding AS
WITH lines AS (
  SELECT o.financial_year, b.agency_id,
    CASE l.treatment WHEN 'leave_out' THEN 'left_out' ELSE l.funder END AS funder,
    CASE WHEN o.line_code = '890' THEN o.amount ELSE -o.amount END AS amount
  FROM outturn o
  JOIN line_crosswalk l ON l.line_code = o.line_code AND l.treatment IN ('funding', 'leave_out')
  JOIN body b ON b.financial_year = o.financial_year AND b.body_code = o.body_code AND b.line_code = o.line_code
  UNION ALL -- the parishes' part of the council tax
  SELECT o.financial_year, b.agency_id, 'council_tax', -o.amount
  FROM outturn o
  JOIN body b ON b.financial_year = o.financial_year AND b.body_code = o.body_code AND b.line_code = o.line_code
  JOIN local_figure f ON f.financial_year = o.financial_year AND f.body_code = o.body_code AND f.line_code = o.line_code
  WHERE f.agency_type = 'parish'
)
SELECT financial_year, agency_id, funder, sum(amount)::BIGINT AS amount FROM lines GROUP BY ALL;

-- what each agency of the returns spends where
CREATE TABLE agency_place AS
SELECT a.financial_year, a.agency_id, p.place_code, sum(p.amount)::BIGINT AS amount
FROM placed p JOIN area_amount a USING (id)
WHERE a.accounting_basis = 'net_current_expenditure' GROUP BY ALL
UNION ALL
SELECT financial_year, agency_id, region_code, sum(amount)::BIGINT
FROM residual WHERE residual = 'body_not_placed' GROUP BY ALL;

-- each source follows the agency's spending over its places
CREATE TABLE funding_split AS
WITH shares AS (
  SELECT f.financial_year, f.agency_id, f.funder, f.amount, s.place_code,
    s.amount AS spent, sum(s.amount) OVER (PARTITION BY f.financial_year, f.agency_id, f.funder) AS total
  FROM agency_funding f
  JOIN agency_place s USING (financial_year, agency_id)
  WHERE f.amount <> 0
)
SELECT financial_year, agency_id, funder, place_code,
  largest_remainder(amount, spent, total, (financial_year, agency_id, funder), place_code) AS amount
FROM shares;

CREATE TABLE funding AS
WITH parts AS (
  SELECT financial_year, place_code, 'none' AS residual, funder, amount FROM funding_split
  UNION ALL -- what the return does not explain; the shorter form of later years and of the nations says nothing of who pays
  SELECT s.financial_year, s.place_code, 'none', CASE WHEN f.agency_id IS NULL THEN 'not_known' ELSE 'form_difference' END,
    s.amount - coalesce(f.amount, 0)
  FROM agency_place s
  LEFT JOIN (SELECT financial_year, agency_id, place_code, sum(amount)::BIGINT AS amount FROM funding_split GROUP BY ALL) f
    USING (financial_year, agency_id, place_code)
  WHERE s.agency_id <> 'TP-PARISHES-england'
  UNION ALL
  SELECT financial_year, place_code, 'none', 'council_tax', amount FROM agency_place WHERE agency_id = 'TP-PARISHES-england'
  UNION ALL
  SELECT a.financial_year, p.place_code, 'none',
    CASE a.sector WHEN 'CG' THEN 'department' WHEN 'PC' THEN 'public_corporation' ELSE 'local_capital' END, p.amount
  FROM placed p JOIN area_amount a USING (id)
  WHERE a.accounting_basis <> 'net_current_expenditure'
  UNION ALL
  SELECT financial_year, region_code, residual,
    CASE WHEN (region_code = 'K02000001' OR residual = 'few_sites') AND sector = 'CG' THEN 'department'
      ELSE 'not_known' END, amount
  FROM residual WHERE residual <> 'body_not_placed'
)
SELECT place_code, financial_year, residual, funder, sum(amount)::BIGINT AS amount
FROM parts GROUP BY ALL HAVING sum(amount) <> 0;

-- parks are money of the returns without an authority: their funding stands in the same residual line
UPDATE funding SET residual = 'body_not_placed' WHERE residual = 'none' AND place_code IN (SELECT region_code FROM region);

CREATE TABLE total_place_funding AS
SELECT f.place_code, n.place_name, n.place_type, n.region_code, f.financial_year, f.funder, u.funder_name, u.funder_type,
  f.residual, to_pounds(f.amount) AS amount, n.population,
  CAST(round(to_pounds(f.amount) / n.population, 2) AS DECIMAL(18, 2)) AS per_head
FROM funding f
JOIN funder u USING (funder)
JOIN place_named n USING (place_code, financial_year);
