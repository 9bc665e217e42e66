-- Title: Ask
-- Ledger: none
-- Chart: console label=question sql=sql
-- Columns: question text "Question"; warning text "Bear in mind"; sql text
-- Empty: There is no sample question.
-- Counted: The buttons hold these questions. Figures come from the database that lies beside this site.
SELECT question, warning, sql FROM (VALUES
  (1, 'How much goes into a place, known and shared out?', 'Range from low to high; it is no margin of error.',
    'SELECT place_name, financial_year, known, spread, amount, low, high, per_head
FROM place_year
WHERE place_name = ''Manchester''
ORDER BY financial_year'),
  (2, 'Who spends most in a place?', 'Shared-out money follows from its key.',
    'SELECT agency_name, place_basis, sum(amount) AS pounds
FROM total_place_count
WHERE place_name = ''Blackpool'' AND financial_year = ''2024-25''
GROUP BY ALL ORDER BY pounds DESC LIMIT 20'),
  (3, 'How much of each region is known?', 'Known: spent by bodies of one authority''s area.',
    'SELECT region_code, sum(known) AS known, sum(spread) AS spread, sum(not_placed) AS not_placed
FROM place_year
WHERE financial_year = ''2024-25''
GROUP BY region_code ORDER BY region_code'),
  (4, 'Which periods of payments are missing?', 'Missing is not zero.',
    'SELECT source_id, status, count(*) AS periods
FROM coverage
GROUP BY ALL ORDER BY source_id, status'),
  (5, 'Which keys beat head counts where the truth is known?', 'A test on nine regions does not prove a key within one.',
    'SELECT rule_id, test_title, median_error_per_cent, is_better_than_population
FROM key_test WHERE is_used
ORDER BY rule_id'))
  AS sample (number, question, warning, sql)
ORDER BY question;
