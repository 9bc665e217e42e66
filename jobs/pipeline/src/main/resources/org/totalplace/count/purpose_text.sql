-- Reads: given_name, household_word, in_purpose, kept_with_title, person_title, plain_short(), purpose
-- Writes: names_person(), names_home(), has_initial(), household_words, said(), said_purpose, household_purpose, named_purpose,
--   purpose_text, naming_purpose
-- What: the texts that say what a line is for, and whether they seem to name a natural person.
-- Why: such a text is left out of the release, and nothing of it may enter the id of its line either.
CREATE MACRO names_person(words) AS regexp_matches(words, getvariable('person_title'))
  AND regexp_matches(regexp_replace(words, getvariable('kept_with_title'), ' ', 'g'), getvariable('person_title'));

-- A house with its street, a flat, or a whole postcode.
CREATE MACRO names_home(words) AS
  regexp_matches(words, '(?i)\b\d{1,4}[a-z]?,? ([a-z''-]+ ){1,3}(road|rd|street|st|avenue|ave|close|cl|drive|dr|lane|ln|'
    || 'crescent|cres|terrace|tce|grove|gardens|gdns|court|ct|walk|mews|rise|way|place|pl|hill|view|green|square|row)\b|'
    || '\b(flat|apt|apartment) [0-9a-z]{1,4}\b|\b[a-z]{1,2}\d[0-9a-z]? ?\d[a-z]{2}\b');

-- Initials and a name, a name and initials: J Surname, Surname, J.
CREATE MACRO has_initial(words) AS
  regexp_matches(words, '(^|[^A-Za-z])[A-Z]\.? ?[A-Z][A-Za-z''-]{2,}|[A-Za-z''-]{3,}, ?[A-Z](\b|$)');

-- Every monthly file says the same again.
CREATE TEMP TABLE said_purpose AS
SELECT DISTINCT source_id, purpose_key, department, service, expense_area, expense_type, category, narrative FROM in_purpose;

-- A pattern from a table would be read anew for each text.
SET VARIABLE household_words = (SELECT '\b(' || string_agg(word, '|' ORDER BY word) || ')' FROM household_word);

CREATE TABLE household_purpose AS
SELECT t.source_id, t.purpose_key, t.narrative
FROM said_purpose t
WHERE t.narrative IS NOT NULL
  AND regexp_matches(
    lower(concat_ws(' | ', t.department, t.service, t.expense_area, t.expense_type, t.category, t.narrative)),
    getvariable('household_words'));

-- Money for a household says whose by an address, initials or a given name.
CREATE TABLE named_purpose AS
SELECT DISTINCT source_id, purpose_key FROM household_purpose WHERE names_home(narrative) OR has_initial(narrative)
UNION
SELECT DISTINCT w.source_id, w.purpose_key
FROM (
  SELECT source_id, purpose_key, unnest(regexp_split_to_array(upper(narrative), '[^A-Z]+')) AS word
  FROM household_purpose) w
JOIN given_name g ON g.name = w.word;

-- A text, unless classify has found somebody's name in that column.
CREATE MACRO said(words, withheld, column_name) AS
  CASE WHEN NOT coalesce(list_contains(string_split(withheld, '|'), column_name), false) THEN plain_short(words) END;

CREATE TABLE purpose_text AS
SELECT q.purpose_no,
  min(said(t.department, q.texts_withheld, 'department')) AS department,
  min(said(t.service, q.texts_withheld, 'service')) AS service,
  min(said(t.expense_area, q.texts_withheld, 'expense_area')) AS expense_area,
  min(said(t.expense_type, q.texts_withheld, 'expense_type')) AS expense_type,
  min(said(t.category, q.texts_withheld, 'category')) AS category, min(plain_short(t.narrative)) AS narrative,
  coalesce(bool_or(names_person(t.narrative)), false) OR bool_or(n.purpose_key IS NOT NULL)
    OR coalesce(bool_or(list_contains(string_split(q.texts_withheld, '|'), 'narrative')), false) AS seems_to_name,
  seems_to_name OR bool_or(q.texts_withheld IS NOT NULL) AS names_somewhere
FROM said_purpose t
JOIN purpose q ON q.source_id = t.source_id AND q.purpose_key = t.purpose_key
LEFT JOIN named_purpose n ON n.source_id = t.source_id AND n.purpose_key = t.purpose_key
GROUP BY q.purpose_no;

-- The few of them, so that millions of lines meet a small table.
CREATE TABLE naming_purpose AS SELECT purpose_no FROM purpose_text WHERE names_somewhere;
