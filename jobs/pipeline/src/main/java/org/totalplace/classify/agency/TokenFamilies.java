package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.rule.RuleTable;

/** The kinds of body that are matched by their distinguishing words, in the order of the table. */
final class TokenFamilies {
  private final Map<TokenFamily, NameIndex> families = new LinkedHashMap<>();
  private final Set<String> triggers = new HashSet<>();

  /** Reads token_families.csv of the folder. */
  TokenFamilies(KnownNames known, Path folder) {
    for (var row : RuleTable.read(folder.resolve("token_families.csv"))) {
      TokenFamily family = TokenFamily.of(row);
      NameIndex index = known.index();
      known.forEach(
          family.types(), (agency, words) -> index.addKey(family.core(words), agency.id()));
      triggers.addAll(family.triggers());
      families.put(family, index);
    }
  }

  /**
   * @param words with shorthand written out
   */
  Optional<AgencyMatch> find(List<String> words) {
    if (!hasTrigger(words)) {
      return Optional.empty();
    }
    for (var entry : families.entrySet()) {
      TokenFamily family = entry.getKey();
      if (family.isTriggered(words)) {
        Optional<Agency> agency = entry.getValue().find(family.core(words));
        if (agency.isPresent()) {
          return agency.map(a -> new AgencyMatch(a, family.ruleId(), family.confidence()));
        }
      }
    }
    return Optional.empty();
  }

  /** For each kind, the words that do not distinguish its bodies. */
  List<Set<String>> noise() {
    return families.keySet().stream().map(TokenFamily::noise).toList();
  }

  /** The place of a body of the type; empty where no family has the type. */
  List<String> place(Agency agency, List<String> words) {
    return families.keySet().stream()
        .filter(family -> family.types().contains(agency.type()))
        .findFirst()
        .map(family -> family.place(words))
        .orElse(List.of());
  }

  private boolean hasTrigger(List<String> words) {
    return !Collections.disjoint(words, triggers)
        || !words.isEmpty() && triggers.contains("^" + words.get(0));
  }
}
