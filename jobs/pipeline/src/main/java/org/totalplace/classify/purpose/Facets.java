package org.totalplace.classify.purpose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.totalplace.classify.purpose.FieldRules.Found;
import org.totalplace.classify.purpose.PurposeAnswer.Prevention;
import org.totalplace.classify.rule.RuleTable;

/**
 * The facets beside COFOG: economic type, Total Place tags, prevention level, client group, flow
 * hint. None of them sums.
 */
final class Facets {
  private static final Comparator<Found> STRONGEST =
      Comparator.comparing((Found f) -> f.rule().priority())
          .thenComparing(f -> -f.words())
          .thenComparing(Found::field)
          .thenComparing(f -> f.rule().order());

  private final FieldRules economic;
  private final FieldRules tags;
  private final FieldRules flows;
  private final FieldRules prevention;
  private final FieldRules clientGroups;
  private final Map<String, String> broadLevel = new HashMap<>();
  private final Map<String, FieldRule> flowOfSource = new HashMap<>();
  private final List<TagOfCofog> tagsOfCofog = new ArrayList<>();

  private record TagOfCofog(String prefix, String tag) {}

  /**
   * Reads economic_types, tags, prevention and client_groups of themes, words and sources of flows.
   */
  Facets(Path themes, Path flowFolder) {
    economic = rules(themes.resolve("economic_types.csv"), "economic_type");
    tags = rules(themes.resolve("tags.csv"), "tag");
    flows = rules(flowFolder.resolve("words.csv"), "purpose_hint");
    prevention = rules(themes.resolve("prevention.csv"), "strict");
    clientGroups = rules(themes.resolve("client_groups.csv"), "client_group");
    for (var row : RuleTable.read(themes.resolve("prevention.csv"))) {
      broadLevel.put(row.get("rule_id"), row.get("broad"));
    }
    for (var row : RuleTable.read(flowFolder.resolve("sources.csv"))) {
      Map<String, String> rule = new HashMap<>(row);
      rule.put("text", row.get("source_id"));
      flowOfSource.put(row.get("source_id"), FieldRule.of(rule, "purpose_hint", 0));
    }
    for (var row : RuleTable.read(themes.resolve("tags_of_cofog.csv"))) {
      tagsOfCofog.add(new TagOfCofog(row.get("cofog_code"), row.get("tag")));
    }
  }

  Optional<FieldRule> economicType(String sourceId, Purpose purpose, TextMemory memory) {
    return strongest(economic, sourceId, purpose, memory);
  }

  /** What the words say; a grant of a register of grants is of that register's kind. */
  Optional<FieldRule> flowHint(String sourceId, Purpose purpose, TextMemory memory) {
    Optional<FieldRule> words = strongest(flows, sourceId, purpose, memory);
    return words
        .filter(rule -> !rule.answer().equals("none") && !rule.answer().equals("grant"))
        .or(() -> Optional.ofNullable(flowOfSource.get(sourceId)))
        .or(() -> words)
        .filter(rule -> !rule.answer().equals("none"));
  }

  /** Whether the words say prevention or cure, as the strict and the broad list have it. */
  Prevention prevention(String sourceId, Purpose purpose, TextMemory memory) {
    return strongest(prevention, sourceId, purpose, memory)
        .map(rule -> new Prevention(rule.answer(), broadLevel.get(rule.id()), rule.id()))
        .orElse(Prevention.UNKNOWN);
  }

  Optional<FieldRule> clientGroup(String sourceId, Purpose purpose, TextMemory memory) {
    return strongest(clientGroups, sourceId, purpose, memory);
  }

  /** Tags in order, separated by a vertical bar. */
  String tags(String sourceId, Purpose purpose, String cofogCode, TextMemory memory) {
    TreeSet<String> found = new TreeSet<>();
    for (TagOfCofog rule : tagsOfCofog) {
      if (cofogCode.startsWith(rule.prefix())) {
        found.add(rule.tag());
      }
    }
    tags.find(sourceId, purpose, memory).forEach(hit -> found.add(hit.rule().answer()));
    return String.join("|", found);
  }

  private static Optional<FieldRule> strongest(
      FieldRules rules, String sourceId, Purpose purpose, TextMemory memory) {
    return rules.find(sourceId, purpose, memory).stream().min(STRONGEST).map(Found::rule);
  }

  private static FieldRules rules(Path file, String answerColumn) {
    List<FieldRule> rules = new ArrayList<>();
    for (var row : RuleTable.read(file)) {
      rules.add(FieldRule.of(row, answerColumn, rules.size()));
    }
    return new FieldRules(rules);
  }
}
