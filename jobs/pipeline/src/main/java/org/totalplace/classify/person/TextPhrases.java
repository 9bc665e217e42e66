package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.rule.RuleTable;

/** The phrases of {@code text_phrases.csv}: what stands before, in and behind names in texts. */
final class TextPhrases {
  private static final int LONGEST = 4;

  /** By kind: phrases, and the words that a phrase begins or ends with. */
  private final Map<String, Set<String>> phrases = new HashMap<>();

  private final Map<String, Set<String>> ends = new HashMap<>();

  TextPhrases(Path folder) {
    for (var row : RuleTable.read(folder.resolve("text_phrases.csv"))) {
      List<String> words = NameWords.of(row.get("phrase"));
      String kind = row.get("kind");
      int end = kind.equals("lead") ? words.size() - 1 : 0;
      phrases.computeIfAbsent(kind, k -> new HashSet<>()).add(String.join(" ", words));
      ends.computeIfAbsent(kind, k -> new HashSet<>()).add(words.get(end));
    }
  }

  /** Whether words that lead to a name end here: REFUND TO. */
  boolean leadsTo(List<String> words, int to) {
    if (to == 0 || !ends.get("lead").contains(words.get(to - 1))) {
      return false;
    }
    for (int n = 1; n <= LONGEST && n <= to; n++) {
      if (isOf("lead", String.join(" ", words.subList(to - n, to)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase begins here that stands behind names and is no body's: COUNCIL TAX. */
  boolean isBehindNames(List<String> words, int from) {
    return begins("behind", words, from);
  }

  /** Whether what begins here is called like a person and is none, or everybody knows whom. */
  boolean isKept(List<String> words, int from) {
    return begins("kept", words, from);
  }

  /** A word that is no part of a name in a text: MARCH. */
  boolean isNever(String word) {
    return isOf("never", word);
  }

  /** A word that begins no name in a text although people are called so: RIPON. */
  boolean isNeverFirst(String word) {
    return isOf("never_first", word);
  }

  /** A word that ends no name in a text although people are called so: HEATH. */
  boolean isNeverLast(String word) {
    return isOf("never_last", word);
  }

  private boolean begins(String kind, List<String> words, int from) {
    if (from >= words.size() || !ends.get(kind).contains(words.get(from))) {
      return false;
    }
    for (int n = 1; n <= LONGEST && from + n <= words.size(); n++) {
      if (isOf(kind, String.join(" ", words.subList(from, from + n)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(String kind, String phrase) {
    return phrases.get(kind).contains(phrase);
  }
}
