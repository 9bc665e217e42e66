-- Section: Indicators
-- Why: every question that the count is asked, and how often it can be answered.
SELECT 'indicators.html' AS address, 'Indicators: what the count is for' AS title,
  'The lessons of 2009 as questions to the data: some can be answered, some only in part, some not at all. All are here.' AS description;
