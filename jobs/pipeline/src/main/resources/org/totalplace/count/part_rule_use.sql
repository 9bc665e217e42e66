-- Reads: counted, line_theme, payee, purpose
-- Writes: part_rule_use
-- What: how many lines of a part each rule has decided. Themes as they are joined, so that a rule that always loses is unused.
-- Why: a rule that decides nothing is a rule to look at.
CREATE TABLE part_rule_use AS
SELECT rule_id, CAST(sum(lines) AS BIGINT) AS lines
FROM (
  SELECT unnest([payee_class_rule, flow_hint_rule, name_withheld_rule, payee_agency_rule]) AS rule_id, lines FROM payee
  UNION ALL
  SELECT unnest([flow_hint_rule, economic_type_rule, payer_agency_rule, prevention_rule, client_group_rule]), lines
  FROM purpose
  UNION ALL
  SELECT flow_rule, count(*) FROM counted GROUP BY ALL
  UNION ALL
  SELECT line_rule, count(*) FROM counted GROUP BY ALL
  UNION ALL
  SELECT unnest([cofog_rule, prevention_rule, client_group_rule]), n
  FROM (
    SELECT h.cofog_rule, h.prevention_rule, h.client_group_rule, count(*) AS n
    FROM counted
    JOIN line_theme h USING (payee_theme_no, purpose_theme_no, flow_kind)
    GROUP BY ALL
  )
)
GROUP BY ALL;
