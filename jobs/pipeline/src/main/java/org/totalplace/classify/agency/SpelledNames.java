package org.totalplace.classify.agency;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.register.Agency;

/**
 * Matches names without their blanks, plurals and short words: {@code DEPT FOR LEVELLINGUP
 * HOUSING&COMMUN} is the department's name printed without blanks and cut off. Letters are never
 * added, changed or left out inside a word.
 */
final class SpelledNames {
  /** Up to this length, a name of one or two words may be a firm's ({@code Security Services}). */
  private static final int LONGEST_PLAIN = 17;

  /** A name without blanks is taken to be cut off from this many letters on. */
  private static final int SHORTEST_CUT_OFF = 19;

  /** The same with its blanks. */
  private static final int SHORTEST_WITH_BLANKS = 22;

  private static final Set<String> LITTLE = Set.of("THE", "AND", "OF", "FOR", "IN", "ON", "TO");
  private static final Set<String> FORMS = Set.of("LIMITED", "PLC", "LLP");

  private final NameIndex index;
  private final List<NavigableSet<String>> generic;

  /**
   * @param generic for each kind, the words that do not distinguish its bodies; a name of only
   *     these matches none
   */
  SpelledNames(NameIndex index, List<Set<String>> generic) {
    this.index = index;
    this.generic =
        generic.stream().<NavigableSet<String>>map(words -> new TreeSet<>(words)).toList();
  }

  void add(List<String> words, String agencyId) {
    if (words.size() > 1) {
      index.addKey(letters(words, LITTLE), agencyId);
      index.addKey(letters(words, Set.of()), agencyId);
    }
  }

  /**
   * @param words with shorthand written out
   */
  Optional<AgencyMatch> find(List<String> words) {
    if (words.isEmpty() || isGeneric(words)) {
      return Optional.empty();
    }
    boolean isPlain =
        words.stream().filter(w -> !LITTLE.contains(w) && !FORMS.contains(w)).count() < 3;
    TreeSet<String> keys = new TreeSet<>(List.of(letters(words, LITTLE), letters(words, Set.of())));
    for (String key : keys) {
      Optional<Agency> whole =
          isPlain && key.length() <= LONGEST_PLAIN ? Optional.empty() : index.find(key);
      if (whole.isPresent()) {
        return whole.map(agency -> new AgencyMatch(agency, "agency:spelling", 92));
      }
    }
    for (String key : keys) {
      boolean isLong = words.size() > 2 && mayBeCutOff(words, key);
      Optional<Agency> start = isLong ? index.findCutOff(key) : Optional.empty();
      if (start.isPresent()) {
        return start.map(agency -> new AgencyMatch(agency, "agency:cut-off", 90));
      }
    }
    return Optional.empty();
  }

  /** A name that ends in its form is whole; a place alone must be longer than most names are. */
  private boolean mayBeCutOff(List<String> words, String key) {
    if (FORMS.contains(words.get(words.size() - 1))) {
      return false;
    }
    boolean isPlace =
        words.stream()
            .allMatch(w -> LITTLE.contains(w) || generic.stream().noneMatch(n -> n.contains(w)));
    return NameKey.of(words).key().length() >= SHORTEST_WITH_BLANKS
        || !isPlace && key.length() >= SHORTEST_CUT_OFF;
  }

  /** Whether no word distinguishes a body from others of its kind; the last may be cut off. */
  private boolean isGeneric(List<String> words) {
    int last = words.size() - 1;
    for (NavigableSet<String> noise : generic) {
      if (noise.containsAll(words.subList(0, last))) {
        String longer = noise.ceiling(words.get(last));
        if (longer != null && longer.startsWith(words.get(last))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String letters(List<String> words, Set<String> without) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isForm = i == words.size() - 1 && FORMS.contains(word);
      if (!without.contains(word) && !isForm) {
        letters.append(NameWords.isPlural(word) ? word.substring(0, word.length() - 1) : word);
      }
    }
    return letters.toString();
  }
}
