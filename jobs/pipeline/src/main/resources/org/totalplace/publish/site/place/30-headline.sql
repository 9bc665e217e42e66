-- Title: How much, {financial_year}
-- Ledger: count
-- Words: W1 if is_mostly_spread, W1-known if is_mostly_known, W2, W8 if is_district, W10 if is_few, W-no-return if is_no_return
-- Chart: bars label=place_name figure=estimate known=known spread=spread not_placed=not_placed
-- Columns: place_name text "Place"; estimate estimate; amount pounds "All"; known pounds "Spent by bodies of the place"; spread pounds
--   "Share of larger areas";
--   low pounds "Low"; high pounds "High"; by_population pounds "If shared by heads alone"; population count "Residents"; a_head head "A
--   head";
--   estimate_a_head head_estimate; low_a_head head_estimate; high_a_head head_estimate; one_in count; not_placed pounds; certainty text
--   "Certainty"
-- Empty: The count has no figure for this place.
-- Counted: Known: net current expenditure of the authority and of bodies with the same area, from their returns. Spread: the region's or
--   nation's spending in HM Treasury's Country and Regional Analysis, less what returns say, shared among its authorities by tested keys.
--   All = known + spread. Solid: known. Hatched: shared out.
-- Say: About {estimate} of public money went into {place_name} in the year, of which {known} is known to have been spent by its own bodies;
--   the rest is its share of money published for larger areas (range {low} to {high}).
SELECT place_name, amount_rounded AS estimate, amount, known, spread, low, high, by_population, population,
  per_head AS a_head, per_head AS estimate_a_head, per_head_low AS low_a_head, per_head_high AS high_a_head,
  CAST(round(amount / nullif(known, 0)) AS INTEGER) AS one_in, not_placed, certainty,
  spread > known AND known > 0 AS is_mostly_spread, spread <= known OR known = 0 AS is_mostly_known,
  place_type = 'non_metropolitan_district' AS is_district, status = 'no_return' AS is_no_return, population < 20000 AS is_few
FROM place_year WHERE place_code = $place_code AND financial_year = $financial_year ORDER BY place_name;
