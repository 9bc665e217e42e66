-- Reads: label_words_text, purpose_year
-- Writes: any_kind, label_kind
-- What: what the labels of publishers say that is bought: premises, information technology, agency staff …; a label may be of
--   several kinds.
-- Why: a line's theme says what it is for, a label what it buys. One pattern of all words first: most labels have none of them.
SET VARIABLE any_kind = (SELECT '\b(' || string_agg(words, '|' ORDER BY words) || ')' FROM label_words_text);

CREATE TABLE label_kind AS
WITH words AS (
  SELECT kind, '\b(' || string_agg(words, '|' ORDER BY words) || ')' AS pattern FROM label_words_text GROUP BY kind
),
speaking AS (
  SELECT label FROM (SELECT DISTINCT label FROM purpose_year WHERE label IS NOT NULL) WHERE regexp_matches(label, getvariable('any_kind'))
)
SELECT l.label, w.kind
FROM speaking l
JOIN words w ON regexp_matches(l.label, w.pattern);
