package org.totalplace.classify.purpose;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.totalplace.classify.agency.AgencyMatch;
import org.totalplace.classify.name.Words;
import org.totalplace.classify.rule.PhraseIndex;
import org.totalplace.classify.rule.PhraseIndex.Hit;

/**
 * What the texts of one source were found to say, so that a text that many purposes share is looked
 * at once. Bounded: it forgets everything when it is full. Not thread safe.
 */
public final class TextMemory {
  private static final int MOST_TEXTS = 1 << 16;

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<PhraseIndex<FieldRule>, Map<String, List<Hit<FieldRule>>>> hits =
      new IdentityHashMap<>();
  private final Map<String, Optional<AgencyMatch>> payers = new HashMap<>();
  private String latest = "";
  private List<String> latestWords = List.of();

  /** The words of the text, which all the rules ask for in turn. */
  List<String> words(Field field, String text) {
    if (text.equals(latest)) {
      return latestWords;
    }
    latest = text;
    latestWords = field.isFreeText() ? Words.singular(text) : kept(words, text, Words::singular);
    return latestWords;
  }

  /** The phrases of the index that occur in the text of the field. */
  List<Hit<FieldRule>> hits(PhraseIndex<FieldRule> index, Field field, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (field.isFreeText()) {
      return index.find(words(field, text));
    }
    return kept(
        hits.computeIfAbsent(index, i -> new HashMap<>()), text, t -> index.find(words(field, t)));
  }

  Optional<AgencyMatch> payer(String printed, Function<String, Optional<AgencyMatch>> match) {
    return kept(payers, printed, match);
  }

  private static <T> T kept(Map<String, T> memory, String text, Function<String, T> find) {
    T known = memory.get(text);
    if (known == null) {
      if (memory.size() >= MOST_TEXTS) {
        memory.clear();
      }
      known = find.apply(text);
      memory.put(text, known);
    }
    return known;
  }
}
