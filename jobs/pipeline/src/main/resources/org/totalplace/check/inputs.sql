-- Reads: card_text, in_outturn_line, in_payee, in_purpose, in_reject, in_spend_line, known_sum, line_sum, source
-- Writes: pence(), card, outturn_source, reading_sum, read_lines, published_lines
-- What: rows and pence of each file, added up anew.
-- Why: each is needed by more than one rule.
CREATE MACRO pence(pounds) AS CAST(pounds * 100 AS BIGINT);

CREATE TABLE card AS
SELECT
  j->>'source_id' AS source_id, j->>'file_sha256' AS file_sha256, j->>'file' AS file,
  CAST(j->>'rows_in' AS BIGINT) AS rows_in,
  CAST(j->>'rows_accepted' AS BIGINT) AS rows_accepted,
  CAST(j->>'rows_rejected' AS BIGINT) AS rows_rejected,
  CAST(coalesce(list_sum(map_values(CAST(j->'rows_skipped' AS MAP(VARCHAR, BIGINT)))), 0) AS BIGINT) AS rows_skipped,
  CAST(j->>'amount_in_pence' AS BIGINT) AS pence_in,
  CAST(j->>'amount_accepted_pence' AS BIGINT) AS pence_accepted,
  CAST(j->>'amount_rejected_pence' AS BIGINT) AS pence_rejected,
  CAST(j->>'amount_skipped_pence' AS BIGINT) AS pence_skipped
FROM (SELECT CAST(content AS JSON) AS j FROM card_text);

-- Official figures: they have no payees, and count as whole files in another ledger.
CREATE TABLE outturn_source AS SELECT source_id FROM source WHERE kind = 'outturn';

-- By file; payees and purposes by the first 16 digits of its hash. The files of sources that are known are not opened.
CREATE TABLE reading_sum AS
FROM known_sum
UNION ALL
SELECT 'lines', source_id, file_sha256, count(*), pence(sum(amount)) FROM in_spend_line GROUP BY ALL
UNION ALL
SELECT 'figures', source_id, file_sha256, count(*), pence(coalesce(sum(amount), 0)) FROM in_outturn_line GROUP BY ALL
UNION ALL
SELECT 'payees', source_id, folder, CAST(sum(lines) AS BIGINT), pence(sum(amount)) FROM in_payee GROUP BY ALL
UNION ALL
SELECT 'purposes', source_id, folder, CAST(sum(lines) AS BIGINT), pence(sum(amount)) FROM in_purpose GROUP BY ALL
UNION ALL
SELECT 'rejects', source_id, file_sha256,
  count(DISTINCT (sheet, line_number, CASE WHEN source_id IN (FROM outturn_source) THEN column_name END)), NULL
FROM in_reject GROUP BY ALL;

CREATE TABLE read_lines AS
SELECT source_id, file AS file_sha256, n, pence, what = 'figures' AS is_outturn FROM reading_sum WHERE what IN ('lines', 'figures');

CREATE TABLE published_lines AS
SELECT source_id, file_sha256, CAST(sum(n) AS BIGINT) AS n, pence(sum(amount)) AS pence
FROM line_sum GROUP BY ALL;
