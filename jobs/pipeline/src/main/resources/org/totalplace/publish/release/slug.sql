-- Writes: slug()
-- What: a name as part of an address: small letters, figures and hyphens.
-- Why: a file that was saved from its place still says whose it is; the database has the macro, so that queries find the file.
CREATE MACRO slug(words) AS trim(regexp_replace(lower(strip_accents(words)), '[^a-z0-9]+', '-', 'g'), '-');
