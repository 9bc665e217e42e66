-- How editions of the analysis revised the same year: the largest revisions of a region and division.
SELECT financial_year, region_name, cofog_division, sector, edition, round(amount / 1e6) AS million,
  round(revision / 1e6) AS revised_by_million
FROM vintage
WHERE revision IS NOT NULL AND region_name IS NOT NULL
ORDER BY abs(revision) DESC
LIMIT 20;
