package org.totalplace.classify.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The only way that printed texts are cut into words: upper case, no accents, apostrophes and full
 * stops gone, {@code &} read as AND, everything else that is not a letter or digit a space. Order
 * is kept.
 */
public final class NameWords {
  private NameWords() {}

  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String plain = plain(text);
    int from = -1; // where the word that is being read starts
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || isSilent(c) && from >= 0) {
        from = from < 0 ? i : from;
      } else if (!isSilent(c)) {
        add(plain, from, i, words);
        from = -1;
        if (c == '&' || c == '+') {
          words.add("AND");
        }
      }
    }
    add(plain, from, plain.length(), words);
    return words;
  }

  /**
   * The words without a plural S, so that SCHOOLS and SCHOOL, CHILDREN'S and CHILDREN are equal.
   */
  public static List<String> singular(String text) {
    return singular(of(text));
  }

  /** The same for given words, which are not changed. */
  public static List<String> singular(List<String> words) {
    List<String> singular = new ArrayList<>(words.size());
    for (String word : words) {
      singular.add(isPlural(word) ? word.substring(0, word.length() - 1) : word);
    }
    return singular;
  }

  /** The words with abbreviations written out: {@code MBC} as METROPOLITAN BOROUGH COUNCIL. */
  public static List<String> expanded(List<String> words, Map<String, List<String>> shorthand) {
    List<String> expanded = new ArrayList<>(words.size());
    for (String word : words) {
      List<String> means = shorthand.get(word);
      if (means == null) {
        expanded.add(word);
      } else {
        expanded.addAll(means);
      }
    }
    return expanded;
  }

  /** Single letters that follow one another as one word: {@code M B C} as {@code MBC}. */
  public static List<String> together(List<String> words) {
    List<String> together = new ArrayList<>(words.size());
    boolean joins = false;
    for (String word : words) {
      int last = together.size() - 1;
      if (joins && word.length() == 1) {
        together.set(last, together.get(last) + word);
      } else {
        together.add(word);
      }
      joins = word.length() == 1;
    }
    return together;
  }

  /** Whether a digit is in the word. */
  public static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be a word with a plural S. */
  public static boolean isPlural(String word) {
    int n = word.length();
    return n > 3 && word.charAt(n - 1) == 'S' && word.charAt(n - 2) != 'S';
  }

  private static String plain(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      if (upper.charAt(i) > 127) {
        return Normalizer.normalize(upper, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      }
    }
    return upper;
  }

  private static void add(String plain, int from, int to, List<String> words) {
    if (from >= 0) {
      words.add(withoutSilent(plain.substring(from, to)));
    }
  }

  private static String withoutSilent(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isSilent(word.charAt(i))) {
        StringBuilder letters = new StringBuilder(word);
        for (int at = letters.length() - 1; at >= 0; at--) {
          if (isSilent(letters.charAt(at))) {
            letters.deleteCharAt(at);
          }
        }
        return letters.toString();
      }
    }
    return word;
  }

  /** A character that is skipped: the word continues after it. */
  private static boolean isSilent(char c) {
    return c == '\'' || c == '.' || c == '’' || c == '‘' || c == '`';
  }
}
