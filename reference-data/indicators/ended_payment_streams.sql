-- Number: 7
-- Title: Payment streams that ended
-- Question: What is no longer paid for?
-- Definition: A stream is what one body pays one payee under one label. It ended if it was paid in six or more months of the
--   year and in none of the next, and the body published ten or more months of both in the same form (neither half as many nor
--   twice as many lines to named payees, and half of its streams or more go on). Relabelled streams are taken off and shown
--   beside: the body pays the same payee under a label that it did not use for it in the year, or pays another payee, whom it
--   did not pay in the year, under the same label with three or more monthly sums equal to the penny.
-- Variants: ended_streams [streams] streams that ended after the year; ended_stream_pounds [pounds] pounds of the year in
--   streams that ended; ended_stream_share share of the pounds of all streams of six months; relabelled_streams [streams]
--   streams that go on under another label or name
-- Reads: payee_stream, ratio(), stream_publisher
-- Unit: streams
-- Ledger: payments
-- Best status: proxy_only
-- Status: Not shown where fewer than three fifths of the months are published, or no body published ten months of the year and
--   of the next in the same form.
-- Bounds: Lower: without those that were relabelled. Upper: with them.
-- Caveat: ended_not_saved: A stream ends because a contract ran out, a payee was renamed or redacted, or a service moved; it is
--   no saving, and what came in its place may cost more.
-- Needs: Numbers of contracts on the lines; names of payees that took over from others.
-- Version: 1
WITH stream AS (
  SELECT s.* FROM payee_stream s JOIN stream_publisher USING (agency_id, financial_year)
),
measured AS (
  SELECT place_code, financial_year, count(*) AS streams, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
    count(*) FILTER (is_ended AND NOT is_relabelled) AS ended, count(*) FILTER (is_ended) AS most,
    coalesce(sum(amount) FILTER (is_ended AND NOT is_relabelled), 0) AS ended_pounds,
    coalesce(sum(amount) FILTER (is_ended), 0) AS most_pounds
  FROM stream
  GROUP BY ALL
),
figure AS (
  SELECT *, 'ended_streams' AS variant, ended AS value, ended AS low, most AS high, ended AS numerator, streams AS denominator FROM measured
  UNION ALL
  SELECT *, 'ended_stream_pounds', CAST(ended_pounds AS DECIMAL(24, 6)), CAST(ended_pounds AS DECIMAL(24, 6)),
    CAST(most_pounds AS DECIMAL(24, 6)), NULL, NULL
  FROM measured
  UNION ALL
  SELECT *, 'ended_stream_share', ratio(ended_pounds, amount), ratio(ended_pounds, amount), ratio(most_pounds, amount), ended_pounds, amount
  FROM measured
  UNION ALL
  SELECT *, 'relabelled_streams', most - ended, NULL, NULL, NULL, NULL FROM measured
)
SELECT place_code, financial_year, variant, CAST(value AS DECIMAL(24, 6)) AS value, CAST(low AS DECIMAL(24, 6)) AS lower_bound,
  CAST(high AS DECIMAL(24, 6)) AS upper_bound, CAST(numerator AS DECIMAL(24, 2)) AS numerator,
  CAST(denominator AS DECIMAL(24, 2)) AS denominator, lines, CAST(amount AS DECIMAL(18, 2)) AS amount_covered
FROM figure;
