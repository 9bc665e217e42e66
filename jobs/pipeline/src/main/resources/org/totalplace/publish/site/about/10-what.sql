-- Title: What you may do
-- Ledger: none
-- Columns: what text "What"; words text "Words"
-- Table: open
-- Empty: There is nothing to say.
-- Counted: Of this release. A dated release never changes.
SELECT number, what, words FROM (VALUES
  (1, 'What this is', 'How much public money goes into each place of the United Kingdom, from which bodies, for what, and '
    || 'what nobody knows.'),
  (2, 'Use it', 'Everything may be used by anybody, also for business, if the publishers below are named. Each source has '
    || 'its own licence.'),
  (3, 'Cite the whole', 'Total Place: public money by place, release ' || $release
    || ', from the publishers named in it. Address of the release. Date read.'),
  (4, 'Cite a figure', 'Name the place, the year, the release and the ledger: the count or the payments. They are never added.'),
  (5, 'People', 'Names and addresses of people are left out; their money stays in.'),
  (6, 'A mistake', 'Tell whoever publishes this release: the address of the page, the heading, the figure, and what the source says. What '
    || 'was wrong is corrected in the next release and listed among the changes.'))
  AS form(number, what, words)
ORDER BY number;
