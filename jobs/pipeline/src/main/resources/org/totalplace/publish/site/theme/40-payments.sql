-- Title: Payments for it, by economic type
-- Ledger: payments
-- Columns: economic_type text "Economic type"; net pounds "Net, all years"; prevention_strict pounds "Prevention, strict list";
--   prevention_broad pounds "Prevention, broad list"; prevention_unknown pounds "Not known"; lines count "Lines"
-- Table: open
-- Empty: No published payment has this theme.
-- Counted: Published payments with this division, all years. Prevention is a proxy with a lower and an upper bound; most lines say nothing
--   of it.
SELECT replace(economic_type, '_', ' ') AS economic_type, sum(net) AS net,
  coalesce(sum(net) FILTER (prevention_strict = 'prevention'), 0) AS prevention_strict,
  coalesce(sum(net) FILTER (prevention_broad = 'prevention'), 0) AS prevention_broad,
    coalesce(sum(net) FILTER (prevention_broad = 'unknown'), 0) AS prevention_unknown, sum(lines) AS lines
FROM facet_spend WHERE record_type = 'payment' AND left(cofog_code, 2) = $theme_code GROUP BY economic_type
ORDER BY net DESC, economic_type;
