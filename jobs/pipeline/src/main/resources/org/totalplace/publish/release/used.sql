-- Reads: outturn_line, source
-- Gives: source_id VARCHAR, licence VARCHAR, url VARCHAR, attribution VARCHAR
-- What: the sources that a release is made of, with licence and attribution.
-- Why: a source that gave nothing is not thanked; one whose figures ship with the project gave something without a file.
SELECT source_id, licence, licence_url AS url, trim(attribution) AS attribution
FROM source
WHERE files_counted > 0 OR source_id IN (SELECT source_id FROM outturn_line)
ORDER BY attribution, licence, source_id;
