-- Writes: half_of_md5(), line_rule_of(), line_hash(), later_line_id()
-- What: the id of a line, by the rules of reference-data/files/line_rules.csv, and that of the next lines of which the
--   same is true.
-- Why: a line is the same line when its file is published again, or read again by other rules. MD5, since the engine's
--   own hash may be another in its next version; 63 bits, since most languages have no larger whole number. Of a
--   payee who is not named only digits, months and pounds are hashed: a hash of a name can be guessed.
CREATE MACRO line_rule_of(is_withheld, reference) AS
  CASE WHEN is_withheld THEN 'LI-3' WHEN regexp_matches(reference, '[0-9]') THEN 'LI-1' ELSE 'LI-2' END;

CREATE MACRO half_of_md5(words) AS CAST(md5_number_lower(words) // 2 AS BIGINT);

CREATE MACRO line_hash(rule, source, record_type, day, reference, payee_hash, amount, purpose) AS half_of_md5(
  concat_ws(chr(31), rule, source, record_type,
    CASE rule WHEN 'LI-2' THEN coalesce(CAST(day AS VARCHAR), '') ELSE coalesce(CAST(day AS VARCHAR)[1:7], '') END,
    CASE rule
      WHEN 'LI-1' THEN reference
      WHEN 'LI-2' THEN concat_ws(chr(31), payee_hash, amount, purpose)
      ELSE coalesce(nullif(regexp_replace(reference, '[^0-9]', '', 'g'), ''), CAST(amount AS VARCHAR))
    END));

CREATE MACRO later_line_id(line_hash, position) AS half_of_md5(line_hash || ' ' || position);
