-- Reads: client_group_of_cofog, confidence_text, counted, flow_kind, payee, prevention_of_cofog, purpose, tag_of_cofog, theme_of_flow
-- Writes: line_theme
-- What: the theme of every pair of a purpose's and a payee's answer that some line has.
-- Why: what the payee is for decides where the words of the line say nothing; a single-function payee (T6) also
--   against words in free text (T8) and against a heading (T7) of general services, which says who holds the budget.
--   Every other heading stays: it was right in all labelled lines where the two disagree. Money that passes through
--   the payee's hands (a precept, a tax) is not for what the payee is for; where nothing else speaks, its kind does
--   (theme_of_flow). The weakest words of a line (T9) yield to any payee that is for one thing.
CREATE TABLE line_theme AS
WITH pair AS (
  SELECT DISTINCT payee_theme_no, purpose_theme_no, flow_kind FROM counted
),
payee_theme AS (
  SELECT DISTINCT theme_no, cofog_code, cofog_rule, cofog_tier, cofog_confidence FROM payee
),
purpose_theme AS (
  SELECT DISTINCT theme_no, cofog_code, cofog_rule, cofog_tier, cofog_confidence, cofog_alternative, theme_tags
  FROM purpose
),
evidence AS (
  SELECT pair.*, k.payee_tells_theme AND p.cofog_code IS NOT NULL
      AND (q.cofog_code = '99' OR q.cofog_tier = 'T9' AND p.cofog_tier <> 'T9' OR p.cofog_tier = 'T6'
        AND (q.cofog_tier = 'T8' OR q.cofog_tier = 'T7' AND q.cofog_code[1:2] = '01')) AS is_payee,
    p.cofog_code AS payee_code, p.cofog_rule AS payee_rule, p.cofog_tier AS payee_tier,
    p.cofog_confidence AS payee_confidence,
    q.cofog_code AS purpose_code, q.cofog_rule AS purpose_rule, q.cofog_tier AS purpose_tier,
    q.cofog_confidence AS purpose_confidence, q.cofog_alternative AS purpose_alternative, q.theme_tags,
    k.payee_tells_theme AND p.cofog_tier = 'T6' AND p.cofog_code[1:2] <> q.cofog_code[1:2] AND q.cofog_code <> '99'
      AND q.cofog_tier <> 'T9' AS is_other
  FROM pair
  JOIN payee_theme p ON p.theme_no = pair.payee_theme_no
  JOIN purpose_theme q ON q.theme_no = pair.purpose_theme_no
  JOIN flow_kind k USING (flow_kind)
),
joined AS (
  SELECT payee_theme_no, purpose_theme_no, flow_kind, theme_tags, is_payee,
    CASE WHEN is_payee THEN payee_code ELSE purpose_code END AS code,
    CASE WHEN is_payee THEN payee_rule ELSE purpose_rule END AS rule,
    CASE WHEN is_payee THEN payee_tier ELSE purpose_tier END AS tier,
    CASE
      WHEN is_payee AND is_other THEN purpose_code
      WHEN is_payee AND purpose_alternative[1:2] <> payee_code[1:2] THEN purpose_alternative
      WHEN is_payee THEN NULL
      ELSE coalesce(purpose_alternative, CASE WHEN is_other THEN payee_code END)
    END AS alternative,
    CASE WHEN is_payee THEN payee_confidence ELSE purpose_confidence END AS confidence,
    is_payee OR purpose_alternative IS NULL AS is_undisputed
  FROM evidence
),
confidence_rule AS (
  SELECT any_value(CAST(percent AS INTEGER)) FILTER (measure = 'kept_when_disputed') AS kept_percent,
    any_value(CAST(percent AS INTEGER)) FILTER (measure = 'least') * CAST(0.01 AS DECIMAL(2, 2)) AS least
  FROM confidence_text
),
judged AS (
  SELECT *, alternative IS NOT NULL AND is_undisputed AND code <> '99' AS is_at_odds,
    CAST(floor(confidence * kept_percent) AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(2, 2)) AS left_over,
    is_at_odds AND left_over < least OR code = '99' AS is_silent
  FROM joined, confidence_rule
)
SELECT t.*,
  coalesce(v.strict, 'unknown') AS prevention_strict, coalesce(v.broad, 'unknown') AS prevention_broad,
  coalesce(v.rule_id, 'none') AS prevention_rule,
  coalesce(g.client_group, 'unknown') AS client_group, coalesce(g.rule_id, 'none') AS client_group_rule
FROM (
SELECT payee_theme_no, purpose_theme_no, flow_kind,
  CASE WHEN is_silent THEN coalesce(k.cofog_code, '99') ELSE code END AS cofog_code,
  CASE WHEN is_silent THEN coalesce(k.rule_id, 'none') ELSE rule END AS cofog_rule,
  CASE WHEN is_silent AND k.rule_id IS NOT NULL THEN 'T9' WHEN is_silent THEN 'none' ELSE tier END AS cofog_tier,
  CASE
    WHEN is_silent THEN coalesce(CAST(k.confidence_percent AS INTEGER), 0) * CAST(0.01 AS DECIMAL(2, 2))
    WHEN is_at_odds THEN left_over
    ELSE confidence
  END AS cofog_confidence,
  CASE WHEN is_silent AND k.rule_id IS NOT NULL THEN NULL ELSE alternative END AS cofog_alternative,
  CASE WHEN NOT is_payee THEN theme_tags
    ELSE array_to_string(list_sort(list_distinct(list_concat(
      list_filter(string_split(theme_tags, '|'), lambda t: t <> ''),
      (SELECT coalesce(list(tag), []) FROM tag_of_cofog WHERE starts_with(code, cofog_prefix))))), '|')
    END AS theme_tags
FROM judged
LEFT JOIN theme_of_flow k USING (flow_kind)
) t
LEFT JOIN prevention_of_cofog v ON starts_with(t.cofog_code, v.cofog_code)
LEFT JOIN client_group_of_cofog g ON starts_with(t.cofog_code, g.cofog_code);
