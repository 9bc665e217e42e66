package org.totalplace.classify.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The one way in which printed texts become words: upper case, no accents, apostrophes and full
 * stops gone, {@code &} read as AND, everything else that is not a letter or digit a space. Order
 * is kept.
 */
public final class Words {
  private Words() {}

  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = plain(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        word.append(c);
      } else if (c == '&' || c == '+') {
        end(word, words);
        words.add("AND");
      } else if (c != '\'' && c != '.' && c != '’' && c != '‘' && c != '`') {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  /** Words with a plural S taken off, so that SCHOOLS and SCHOOL, CHILDREN'S and CHILDREN meet. */
  public static List<String> singular(String text) {
    List<String> words = of(text);
    words.replaceAll(Words::singularOf);
    return words;
  }

  /** Words with shorthand written out: {@code MBC} as METROPOLITAN BOROUGH COUNCIL. */
  public static List<String> expanded(String text, Map<String, List<String>> shorthand) {
    List<String> expanded = new ArrayList<>();
    for (String word : of(text)) {
      expanded.addAll(shorthand.getOrDefault(word, List.of(word)));
    }
    return expanded;
  }

  private static String singularOf(String word) {
    int n = word.length();
    boolean plural = n > 3 && word.charAt(n - 1) == 'S' && word.charAt(n - 2) != 'S';
    return plural ? word.substring(0, n - 1) : word;
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

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
