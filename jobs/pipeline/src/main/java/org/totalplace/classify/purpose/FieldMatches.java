package org.totalplace.classify.purpose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.rule.PhraseIndex.Hit;

/** The clauses of rules that match the text of one field. Immutable. */
final class FieldMatches {
  static final FieldMatches NONE = new FieldMatches(List.of());

  private final Map<Question, List<Hit<Clause>>> first = new EnumMap<>(Question.class);
  private final List<Hit<Clause>> second = new ArrayList<>();

  /**
   * @param hits in order of place in the text
   */
  FieldMatches(List<Hit<Clause>> hits) {
    for (Hit<Clause> hit : hits) {
      if (hit.rule().isSecond()) {
        second.add(hit);
      } else {
        first.computeIfAbsent(hit.rule().rule().question(), q -> new ArrayList<>()).add(hit);
      }
    }
  }

  /** Rules whose only or first condition holds, in order of place in the text. */
  List<Hit<Clause>> of(Question question) {
    return first.getOrDefault(question, List.of());
  }

  /** Number of words of the rule's second condition if it holds here; otherwise -1. */
  int wordsOfSecond(FieldRule rule) {
    for (Hit<Clause> hit : second) {
      if (hit.rule().rule() == rule) {
        return hit.words();
      }
    }
    return -1;
  }
}
