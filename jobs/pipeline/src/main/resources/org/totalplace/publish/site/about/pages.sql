-- Section: About
-- Why: who made what this is made from, under which licences, and how to quote it.
SELECT 'about.html' AS address, 'About, licence and how to cite' AS title,
  'Whose data this is, what you may do with it, and how to say where it is from.' AS description;
