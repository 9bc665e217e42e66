package org.totalplace.classify.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.classify.name.NameWords;

/**
 * What kind of word each word of a name is: a given name, a surname, a word of the language, one of
 * organisations. Listed words by {@code name_words.csv}; others by form.
 */
final class NameKinds {
  private static final Set<String> GIVEN =
      Set.of("given", "given_word", "given_surname", "given_rare", "given_like");
  private static final Set<String> WORDS = Set.of("word", "organisation", "compound", "link");
  private static final int SHORTEST_LIKENESS = 6;
  private static final int SHORTEST_PART = 4;

  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> alike = new HashSet<>();
  private final WordLists lists;

  NameKinds(Path folder, WordLists lists) {
    this.lists = lists;
    Map<String, String> shared = new HashMap<>();
    for (String row : rows(folder.resolve("name_words.csv"))) {
      int comma = row.indexOf(',');
      kinds.put(
          row.substring(0, comma), shared.computeIfAbsent(row.substring(comma + 1), kind -> kind));
    }
    for (String name : lists.givenNames()) {
      kinds.merge(name, "given", (listed, given) -> listed.startsWith(given) ? listed : given);
      if (name.length() >= SHORTEST_LIKENESS) {
        alike.add(name);
        addShortened(name);
      }
    }
  }

  String of(String word) {
    if (word.length() == 1) {
      return "initial";
    }
    String kind = kinds.get(word);
    if (kind != null) {
      return kind;
    }
    boolean isScottish =
        word.startsWith("MC") && word.length() > 4 || word.startsWith("MAC") && word.length() > 5;
    if (isScottish) {
      return "surname";
    }
    if (word.length() <= 3) {
      return hasVowel(word) ? "short" : "letters";
    }
    if (isLikeAGivenName(word)) {
      return "given_like";
    }
    return isCompound(word) ? "compound" : "unknown";
  }

  /** Whether it may be somebody's given name. */
  boolean isGiven(String word) {
    return GIVEN.contains(of(word));
  }

  /** Whether it is a given name that is listed by hand. */
  boolean isListedGiven(String word) {
    String kind = of(word);
    return kind.equals("given") || kind.equals("given_word") || kind.equals("given_surname");
  }

  /** Whether it may be a surname, and not only a common word. */
  boolean maybeSurname(String word) {
    String kind = of(word);
    return !WORDS.contains(kind) && word.length() > 2;
  }

  /** A given name, listed or not, that is neither a surname nor a common word. */
  boolean isOnlyGiven(String word) {
    String kind = of(word);
    return kind.equals("given") || kind.equals("given_rare") || kind.equals("given_like");
  }

  /**
   * Whether one of the words is a preposition or the like: FLIP OUT, ROSES ON TOP. Two letters at
   * the start may be initials.
   */
  boolean hasLink(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if ("link".equals(kinds.get(words.get(i))) && (i > 0 || words.get(i).length() > 2)) {
        return true;
      }
    }
    return false;
  }

  /** A common word or a word of organisations that is not a name. */
  boolean isOnlyAWord(String word) {
    return WORDS.contains(of(word));
  }

  /** A common word or its plural, even if it is also a surname. */
  boolean isOnlyAWordOrMany(String word) {
    return isOnlyAWord(word)
        || of(word).startsWith("surname_word")
        || NameWords.isPlural(word) && isOnlyAWord(word.substring(0, word.length() - 1));
  }

  List<String> of(List<String> words) {
    return words.stream().map(this::of).toList();
  }

  /** A given name and a surname printed without a blank between. */
  boolean areGlued(String word) {
    for (int i = 3; i <= word.length() - SHORTEST_PART; i++) {
      String behind = word.substring(i);
      String kind = kinds.getOrDefault(behind, "");
      boolean isSurname =
          kind.startsWith("surname") && !kind.equals("surname_word_3")
              || lists.isSurname(behind, false);
      if (isSurname && isListedGiven(word.substring(0, i))) {
        return true;
      }
    }
    return false;
  }

  /** One letter away from a given name. */
  private boolean isLikeAGivenName(String word) {
    if (word.length() < SHORTEST_LIKENESS) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (alike.contains(without(word, i))) {
        return true;
      }
    }
    return alike.contains(word);
  }

  /** A word that ends in a word of organisations: TIMBERWORLD, but not OAKFIELD. */
  private boolean isCompound(String word) {
    for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
      String behind = word.substring(i);
      if (lists.marks(behind) && !lists.isSurname(behind, true) && isLanguage(word, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLanguage(String word, int end) {
    String part = word.substring(0, end);
    String kind = kinds.getOrDefault(part, "");
    return kind.contains("word") || kind.equals("organisation") || lists.marks(part);
  }

  private static List<String> rows(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private void addShortened(String name) {
    for (int i = 0; i < name.length(); i++) {
      alike.add(without(name, i));
    }
  }

  private static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(c -> "AEIOUY".indexOf(c) >= 0);
  }
}
