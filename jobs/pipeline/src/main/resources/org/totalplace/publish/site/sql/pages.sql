-- Section: Data and SQL
-- Why: any question, in the browser, over the database of the release.
SELECT 'sql.html' AS address, 'Ask with SQL' AS title,
  'Any question, answered in this browser from the database of this release. Nothing is sent anywhere.' AS description;
