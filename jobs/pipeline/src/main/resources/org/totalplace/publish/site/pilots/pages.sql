-- Section: Places
-- Why: the thirteen pilots of 2009, then and now.
SELECT 'pilots.html' AS address, 'The thirteen pilots, then and now' AS title,
  'In 2009-10 thirteen areas counted by hand. '
    || 'The areas as they are now, counted by us; '
    || 'other rules and other boundaries, so there is no difference to take.' AS description,
  max(financial_year) AS financial_year FROM total_place_group;
