package org.totalplace.classify.purpose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.totalplace.classify.agency.AgencyMatch;
import org.totalplace.classify.rule.PhraseIndex.Hit;

/**
 * What the texts of one source were found to say and what was answered, so that a text is looked at
 * once and purposes that say the same are answered once. Bounded: it forgets everything of a kind
 * when it is full. Not thread safe.
 */
public final class TextMemory {
  private static final Field[] FIELDS = Field.values();
  private static final int MOST = 1 << 16;

  private final String sourceId;
  private final List<Map<String, Said>> saidByField = new ArrayList<>();

  /** Of texts that say the same, one answer for all. */
  private final Map<List<Hit<Clause>>, Said> saidByHits = new HashMap<>();

  private final Map<String, Optional<AgencyMatch>> payers = new HashMap<>();
  private final Map<Heard, PurposeAnswer> answers = new HashMap<>();

  public TextMemory(String sourceId) {
    this.sourceId = sourceId;
    for (int i = 0; i < FIELDS.length; i++) {
      saidByField.add(new HashMap<>());
    }
  }

  /** What the texts of the purpose say to the rules. */
  Heard heard(Purpose purpose, FieldRules rules) {
    Said[] said = new Said[FIELDS.length];
    for (Field field : FIELDS) {
      said[field.ordinal()] = said(field, field.of(purpose), rules);
    }
    return new Heard(sourceId, purpose.payerName(), said);
  }

  private Said said(Field field, String text, FieldRules rules) {
    if (text.isEmpty()) {
      return Said.NOTHING;
    }
    Map<String, Said> known = saidByField.get(field.ordinal());
    Said said = known.get(text);
    if (said == null) {
      List<Hit<Clause>> hits = rules.hits(field, text);
      said = hits.isEmpty() ? Said.NOTHING : kept(saidByHits, hits, Said::new);
      keep(known, text, said);
    }
    return said;
  }

  Optional<AgencyMatch> payer(String printed, Function<String, Optional<AgencyMatch>> match) {
    return kept(payers, printed, match);
  }

  PurposeAnswer answer(Heard heard, Function<Heard, PurposeAnswer> answer) {
    return kept(answers, heard, answer);
  }

  private static <K, V> V kept(Map<K, V> memory, K key, Function<K, V> find) {
    V known = memory.get(key);
    if (known == null) {
      known = find.apply(key);
      keep(memory, key, known);
    }
    return known;
  }

  private static <K, V> void keep(Map<K, V> memory, K key, V value) {
    if (memory.size() >= MOST) {
      memory.clear();
    }
    memory.put(key, value);
  }
}
