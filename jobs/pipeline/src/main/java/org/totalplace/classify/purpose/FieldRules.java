package org.totalplace.classify.purpose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.rule.PhraseIndex;
import org.totalplace.classify.rule.PhraseIndex.Hit;
import org.totalplace.classify.rule.PhraseIndex.Match;

/** Rules over the texts of a purpose, compiled: one phrase index for each field. Immutable. */
final class FieldRules {
  /**
   * @param words length of the phrases that matched: the more, the more specific
   */
  record Found(FieldRule rule, Field field, int words) {}

  private final Map<Field, PhraseIndex<FieldRule>> indexes = new EnumMap<>(Field.class);
  private final Map<FieldRule, PhraseIndex<FieldRule>> seconds = new HashMap<>();

  FieldRules(List<FieldRule> rules) {
    for (FieldRule rule : rules) {
      for (Field field : Field.values()) {
        if (rule.reads(field)) {
          indexes
              .computeIfAbsent(field, f -> new PhraseIndex<>())
              .add(rule.text(), rule.match(), rule);
        }
      }
      if (!rule.andField().isEmpty()) {
        PhraseIndex<FieldRule> second = new PhraseIndex<>();
        second.add(rule.andText(), Match.HAS, rule);
        seconds.put(rule, second);
      }
    }
  }

  /** Every rule that holds, in the order of the fields. */
  List<Found> find(String sourceId, Purpose purpose, TextMemory memory) {
    List<Found> found = new ArrayList<>();
    for (var index : indexes.entrySet()) {
      Field field = index.getKey();
      for (Hit<FieldRule> hit : memory.hits(index.getValue(), field, field.of(purpose))) {
        int more = holds(hit.rule(), sourceId, purpose, memory);
        if (more >= 0) {
          found.add(new Found(hit.rule(), field, hit.words() + more));
        }
      }
    }
    return found;
  }

  /** Words of the second condition that hold: 0 without one, -1 where the rule does not hold. */
  private int holds(FieldRule rule, String sourceId, Purpose purpose, TextMemory memory) {
    if (!rule.sourceId().equals("*") && !rule.sourceId().equals(sourceId)) {
      return -1;
    }
    if (rule.andField().isEmpty()) {
      return 0;
    }
    for (Field field : Field.values()) {
      if (rule.alsoReads(field)) {
        var hits = seconds.get(rule).find(memory.words(field, field.of(purpose)));
        if (!hits.isEmpty()) {
          return hits.get(0).words();
        }
      }
    }
    return -1;
  }
}
