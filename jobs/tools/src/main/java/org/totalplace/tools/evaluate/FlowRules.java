package org.totalplace.tools.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.classify.purpose.Confidence;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.classify.rule.RuleTable;
import org.totalplace.reference.ReferenceData;

/**
 * The combination of hints for one line at a time. The SQL of count does it for all lines; a test
 * holds the two together over every pair of hints.
 */
final class FlowRules {
  private final List<Map<String, String>> rows;
  private final Set<String> ofPayeesTheme;
  private final Map<String, Theme> themes = new HashMap<>();
  private final LineTheme lineTheme;

  FlowRules(ReferenceData reference) {
    lineTheme = new LineTheme(Confidence.read(reference.resolve("themes")));
    rows =
        RuleTable.read(reference.resolve("flows").resolve("combine.csv")).stream()
            .sorted(Comparator.comparing(row -> Integer.parseInt(row.get("priority"))))
            .toList();
    ofPayeesTheme =
        RuleTable.read(reference.resolve("flows").resolve("flow_kinds.csv")).stream()
            .filter(row -> row.get("payee_tells_theme").equals("true"))
            .map(row -> row.get("flow_kind"))
            .collect(Collectors.toSet());
    for (var row : RuleTable.read(reference.resolve("themes/T9-flow-kinds.csv"))) {
      int percent = Integer.parseInt(row.get("confidence_percent"));
      themes.put(
          row.get("flow_kind"),
          new Theme(row.get("cofog_code"), row.get("rule_id"), "T9", percent, null, null));
    }
  }

  /**
   * The theme of the line; what passes through the payee's hands is not for what it is for. Where
   * nothing says more, the kind of flow does: debt, taxes.
   */
  Theme theme(Answer answer) {
    String kind = kind(answer);
    Theme theme =
        lineTheme.of(
            answer.purposeTheme(), ofPayeesTheme.contains(kind) ? answer.payeeTheme() : null);
    return theme.code().equals("99") ? themes.getOrDefault(kind, theme) : theme;
  }

  /** Null hints are none; payer and payee may be the same body. */
  String kind(Answer answer) {
    if (answer.payerAgency().equals(answer.payeeAgency())) {
      return "internal";
    }
    return rows.stream()
        .filter(row -> fits(row.get("payee_hint"), answer.payeeHint()))
        .filter(row -> fits(row.get("purpose_hint"), answer.purposeHint()))
        .findFirst()
        .orElseThrow()
        .get("flow_kind");
  }

  private static boolean fits(String pattern, String hint) {
    return pattern.equals("*") || pattern.equals(hint == null ? "none" : hint);
  }
}
