package org.totalplace.classify.evaluate;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.totalplace.classify.purpose.PurposeAnswer.Theme;
import org.totalplace.classify.rule.RuleTable;

/** The combination of hints as the SQL of count does it, for one line at a time. */
final class FlowRules {
  private final List<Map<String, String>> rows;
  private final Set<String> ofPayeesTheme;

  FlowRules(Path referenceData) {
    rows =
        RuleTable.read(referenceData.resolve("flows").resolve("combine.csv")).stream()
            .sorted(Comparator.comparing(row -> Integer.parseInt(row.get("priority"))))
            .toList();
    ofPayeesTheme =
        RuleTable.read(referenceData.resolve("flows").resolve("flow_kinds.csv")).stream()
            .filter(row -> row.get("payee_tells_theme").equals("true"))
            .map(row -> row.get("flow_kind"))
            .collect(Collectors.toSet());
  }

  /** The theme of the line; what passes through the payee's hands is not for what it is for. */
  Theme theme(Answer answer) {
    boolean tells = ofPayeesTheme.contains(kind(answer));
    return LineTheme.of(answer.purposeTheme(), tells ? answer.payeeTheme() : null);
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
