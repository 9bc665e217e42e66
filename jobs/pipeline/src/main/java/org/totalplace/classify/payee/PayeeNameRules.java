package org.totalplace.classify.payee;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.rule.PhraseIndex;
import org.totalplace.classify.rule.PhraseIndex.Hit;
import org.totalplace.classify.rule.PhraseIndex.Match;
import org.totalplace.classify.rule.RuleTable;

/**
 * Answers about a payee from the words of its name or the publisher's own kind of creditor. Of
 * several phrases the smallest priority wins, then the longest, then the first in the file.
 */
final class PayeeNameRules {
  /**
   * @param flowHint flow kind, or {@code community}; empty for none
   */
  record NameRule(String id, String payeeClass, String flowHint, int priority, int order) {}

  private final PhraseIndex<NameRule> names = new PhraseIndex<>();
  private final PhraseIndex<String> redactions = new PhraseIndex<>();
  private final Map<String, NameRule> types = new HashMap<>();

  /** Reads redactions, payee_names and payee_types of the folder. */
  PayeeNameRules(Path folder) {
    for (var row : RuleTable.read(folder.resolve("redactions.csv"))) {
      redactions.add(row.get("text"), match(row), row.get("rule_id"));
    }
    List<Map<String, String>> rows = RuleTable.read(folder.resolve("payee_names.csv"));
    for (int i = 0; i < rows.size(); i++) {
      names.add(rows.get(i).get("text"), match(rows.get(i)), rule(rows.get(i), i));
    }
    for (var row : RuleTable.read(folder.resolve("payee_types.csv"))) {
      types.put(typeKey(row.get("source_id"), row.get("payee_type")), rule(row, 0));
    }
  }

  Optional<String> redaction(PrintedName name) {
    return redactions.find(name.singular()).stream().map(Hit::rule).findFirst();
  }

  Optional<NameRule> byName(PrintedName name) {
    Hit<NameRule> best = null;
    for (Hit<NameRule> hit : names.find(name.singular())) {
      if (best == null || isBetter(hit, best)) {
        best = hit;
      }
    }
    return Optional.ofNullable(best).map(Hit::rule);
  }

  /** The publisher's own type, for this source or for all. */
  Optional<NameRule> byType(String sourceId, String payeeType) {
    NameRule rule = types.get(typeKey(sourceId, payeeType));
    return Optional.ofNullable(rule != null ? rule : types.get(typeKey("*", payeeType)));
  }

  private static boolean isBetter(Hit<NameRule> hit, Hit<NameRule> best) {
    if (hit.rule().priority() != best.rule().priority()) {
      return hit.rule().priority() < best.rule().priority();
    }
    return hit.words() != best.words()
        ? hit.words() > best.words()
        : hit.rule().order() < best.rule().order();
  }

  private static NameRule rule(Map<String, String> row, int order) {
    return new NameRule(
        row.get("rule_id"),
        row.get("payee_class"),
        row.get("flow_hint"),
        Integer.parseInt(row.getOrDefault("priority", "0")),
        order);
  }

  private static Match match(Map<String, String> row) {
    return Match.valueOf(row.get("match").toUpperCase(Locale.ROOT));
  }

  private static String typeKey(String sourceId, String type) {
    return sourceId + '\n' + type.strip().toUpperCase(Locale.ROOT);
  }
}
