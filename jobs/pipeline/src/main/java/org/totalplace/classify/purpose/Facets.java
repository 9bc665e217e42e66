package org.totalplace.classify.purpose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.totalplace.classify.purpose.PurposeAnswer.Prevention;
import org.totalplace.classify.purpose.PurposeMatches.RuleMatch;
import org.totalplace.classify.rule.RuleTable;

/**
 * The facets beside COFOG: economic type, Total Place tags, prevention level, client group, flow
 * hint. They overlap and must not be added up.
 */
final class Facets {
  private static final Comparator<RuleMatch> STRONGEST =
      Comparator.comparing((RuleMatch f) -> f.rule().priority())
          .thenComparing(f -> -f.words())
          .thenComparing(RuleMatch::field)
          .thenComparing(f -> f.rule().order());

  private final List<FieldRule> rules = new ArrayList<>();
  private final Map<String, String> broadLevel = new HashMap<>();
  private final Map<String, FieldRule> flowOfSource = new HashMap<>();
  private final List<TagOfCofog> tagsOfCofog = new ArrayList<>();

  private record TagOfCofog(String prefix, String tag) {}

  /**
   * Reads economic_types, tags, prevention and client_groups of themes, words and sources of flows.
   */
  Facets(Path themes, Path flowFolder) {
    read(Question.ECONOMIC_TYPE, themes.resolve("economic_types.csv"));
    read(Question.TAG, themes.resolve("tags.csv"));
    read(Question.FLOW_HINT, flowFolder.resolve("words.csv"));
    read(Question.PREVENTION, themes.resolve("prevention.csv"));
    read(Question.CLIENT_GROUP, themes.resolve("client_groups.csv"));
    for (var row : RuleTable.read(themes.resolve("prevention.csv"))) {
      broadLevel.put(row.get("rule_id"), row.get("broad"));
    }
    for (var row : RuleTable.read(flowFolder.resolve("sources.csv"))) {
      Map<String, String> rule = new HashMap<>(row);
      rule.put("text", row.get("source_id"));
      flowOfSource.put(row.get("source_id"), FieldRule.of(Question.FLOW_HINT, rule, 0));
    }
    for (var row : RuleTable.read(themes.resolve("tags_of_cofog.csv"))) {
      tagsOfCofog.add(new TagOfCofog(row.get("cofog_code"), row.get("tag")));
    }
  }

  /** The rules about texts. */
  List<FieldRule> rules() {
    return rules;
  }

  Optional<FieldRule> economicType(PurposeMatches matches) {
    return strongest(Question.ECONOMIC_TYPE, matches);
  }

  /** The hint of the words; a grant in a register of grants is of the register's kind. */
  Optional<FieldRule> flowHint(PurposeMatches matches) {
    Optional<FieldRule> words = strongest(Question.FLOW_HINT, matches);
    return words
        .filter(rule -> !rule.answer().equals("none") && !rule.answer().equals("grant"))
        .or(() -> Optional.ofNullable(flowOfSource.get(matches.sourceId())))
        .or(() -> words)
        .filter(rule -> !rule.answer().equals("none"));
  }

  /** The prevention level of the words, by the strict and the broad list. */
  Prevention prevention(PurposeMatches matches) {
    return strongest(Question.PREVENTION, matches)
        .map(rule -> new Prevention(rule.answer(), broadLevel.get(rule.id()), rule.id()))
        .orElse(Prevention.UNKNOWN);
  }

  Optional<FieldRule> clientGroup(PurposeMatches matches) {
    return strongest(Question.CLIENT_GROUP, matches);
  }

  /** Tags in order, separated by a vertical bar. */
  String tags(PurposeMatches matches, String cofogCode) {
    TreeSet<String> found = new TreeSet<>();
    for (TagOfCofog rule : tagsOfCofog) {
      if (cofogCode.startsWith(rule.prefix())) {
        found.add(rule.tag());
      }
    }
    matches.of(Question.TAG).forEach(hit -> found.add(hit.rule().answer()));
    return String.join("|", found);
  }

  private static Optional<FieldRule> strongest(Question question, PurposeMatches matches) {
    return matches.of(question).stream().min(STRONGEST).map(RuleMatch::rule);
  }

  private void read(Question question, Path file) {
    int order = 0;
    for (var row : RuleTable.read(file)) {
      rules.add(FieldRule.of(question, row, order++));
    }
  }
}
