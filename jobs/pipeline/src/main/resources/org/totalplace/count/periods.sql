-- Reads: year_start()
-- Writes: months_of(), first_of_year(), four_weeks_of(), period_start(), period_end(), next_due()
-- What: the only place that says when a period begins, when it ends and when the next is due.
-- Why: one definition of late. Quarters and years are those of the financial year; so are four weeks: thirteen from 1
--   April, of which the last ends on 31 March. What comes daily is followed by the week.
CREATE MACRO months_of(cadence) AS
  CASE cadence WHEN 'quarter' THEN 3 WHEN 'year' THEN 12 ELSE 1 END;

CREATE MACRO first_of_year(day) AS make_date(CAST(year_start(day) AS INTEGER), 4, 1);

CREATE MACRO four_weeks_of(day) AS least((CAST(day AS DATE) - first_of_year(day)) // 28, 12);

CREATE MACRO period_start(cadence, day) AS CAST(
  CASE
    WHEN cadence IN ('day', 'week') THEN date_trunc('week', day)
    WHEN cadence = 'four_weeks' THEN first_of_year(day) + CAST(28 * four_weeks_of(day) AS INTEGER)
    ELSE date_trunc('month', day) - to_months(CAST((month(day) + 8) % months_of(cadence) AS INTEGER))
  END AS DATE);

CREATE MACRO period_end(cadence, day) AS CAST(
  CASE
    WHEN cadence IN ('day', 'week') THEN date_trunc('week', day) + INTERVAL 6 DAY
    WHEN cadence = 'four_weeks' AND four_weeks_of(day) = 12 THEN first_of_year(day) + INTERVAL 1 YEAR - INTERVAL 1 DAY
    WHEN cadence = 'four_weeks' THEN first_of_year(day) + CAST(28 * four_weeks_of(day) + 27 AS INTEGER)
    ELSE period_start(cadence, day) + to_months(months_of(cadence)) - INTERVAL 1 DAY
  END AS DATE);

-- When newer lines must be out, from the end of the period of the newest ones: the period after it has ended, and its lag is
-- over. Null where no more is due.
CREATE MACRO next_due(cadence, lag_days, newest_period_end) AS
  CASE WHEN cadence NOT IN ('unknown', 'once', 'irregular')
  THEN CAST(period_end(cadence, newest_period_end + 1) + lag_days AS DATE) END;
