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
 * Caches the matches and answers of one source, so that each text is searched once and purposes
 * with the same matches are answered once. Bounded: a full map is emptied. Not thread safe.
 */
public final class MatchCache {
  private static final Field[] FIELDS = Field.values();
  private static final int MOST = 1 << 16;

  private final String sourceId;
  private final List<Map<String, FieldMatches>> matchesByText = new ArrayList<>();

  /** Texts with the same hits share one object. */
  private final Map<List<Hit<Clause>>, FieldMatches> matchesByHits = new HashMap<>();

  private final Map<String, Optional<AgencyMatch>> payers = new HashMap<>();
  private final Map<PurposeMatches, PurposeAnswer> answers = new HashMap<>();

  public MatchCache(String sourceId) {
    this.sourceId = sourceId;
    for (int i = 0; i < FIELDS.length; i++) {
      matchesByText.add(new HashMap<>());
    }
  }

  /** The rules that match the texts of the purpose. */
  PurposeMatches matches(Purpose purpose, FieldRules rules) {
    FieldMatches[] byField = new FieldMatches[FIELDS.length];
    for (Field field : FIELDS) {
      byField[field.ordinal()] = matches(field, field.of(purpose), rules);
    }
    return new PurposeMatches(sourceId, purpose.payerName(), byField);
  }

  private FieldMatches matches(Field field, String text, FieldRules rules) {
    if (text.isEmpty()) {
      return FieldMatches.NONE;
    }
    Map<String, FieldMatches> known = matchesByText.get(field.ordinal());
    FieldMatches matches = known.get(text);
    if (matches == null) {
      List<Hit<Clause>> hits = rules.hits(field, text);
      matches = hits.isEmpty() ? FieldMatches.NONE : kept(matchesByHits, hits, FieldMatches::new);
      keep(known, text, matches);
    }
    return matches;
  }

  Optional<AgencyMatch> payer(String printed, Function<String, Optional<AgencyMatch>> match) {
    return kept(payers, printed, match);
  }

  PurposeAnswer answer(PurposeMatches matches, Function<PurposeMatches, PurposeAnswer> answer) {
    return kept(answers, matches, answer);
  }

  private static <K, V> V kept(Map<K, V> cache, K key, Function<K, V> find) {
    V known = cache.get(key);
    if (known == null) {
      known = find.apply(key);
      keep(cache, key, known);
    }
    return known;
  }

  private static <K, V> void keep(Map<K, V> cache, K key, V value) {
    if (cache.size() >= MOST) {
      cache.clear();
    }
    cache.put(key, value);
  }
}
