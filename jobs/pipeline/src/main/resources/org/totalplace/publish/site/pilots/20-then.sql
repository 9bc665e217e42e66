-- Title: Published then, and other second opinions
-- Ledger: count
-- Columns: title text "What"; area_name text "Area"; financial_year text "Year"; published pounds "Published"; counted pounds "Ours, of the
--   nearest year"; explanation text "To bear in mind"
-- Table: open
-- Empty: No published figure is at hand.
-- Counted: Figures that others published, beside ours. No difference is shown: the basis of most of them is not stated.
SELECT title, area_name, financial_year, published, counted, explanation, subject FROM reconciliation WHERE check_code = 'anchor'
ORDER BY area_name, financial_year, subject;
