package org.totalplace.classify.purpose;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.rule.PhraseIndex;
import org.totalplace.classify.rule.PhraseIndex.Hit;
import org.totalplace.classify.rule.PhraseIndex.Match;

/**
 * Rules over the texts of a purpose, compiled: one phrase index for each field, for all questions,
 * so that each text is searched once. Immutable.
 */
final class FieldRules {
  private final Map<Field, PhraseIndex<Clause>> indexes = new EnumMap<>(Field.class);

  FieldRules(List<FieldRule> rules) {
    for (FieldRule rule : rules) {
      Clause first = new Clause(rule, false);
      Clause second = new Clause(rule, true);
      for (Field field : Field.values()) {
        if (rule.reads(field)) {
          index(field).add(rule.text(), rule.match(), first);
        }
        if (rule.alsoReads(field)) {
          index(field).add(rule.andText(), Match.HAS, second);
        }
      }
    }
  }

  private PhraseIndex<Clause> index(Field field) {
    return indexes.computeIfAbsent(field, f -> new PhraseIndex<>());
  }

  /** The clauses that hold in a text of the field and decide, in order of place in it. */
  List<Hit<Clause>> hits(Field field, String text) {
    PhraseIndex<Clause> index = indexes.get(field);
    if (index == null || text.isEmpty()) {
      return List.of();
    }
    List<String> words = NameWords.singular(text);
    return Keywords.deciding(field, words, index.placed(words));
  }
}
