package org.totalplace.classify.agency;

import java.util.List;

/**
 * The form of a name that the indexes use.
 *
 * @param words with shorthand written out
 * @param key the words as one text, without a leading THE and a trailing form of company
 * @param hasForm whether a form of company was left out of the key
 */
record NameKey(List<String> words, String key, boolean hasForm) {
  static NameKey of(List<String> words) {
    int from = !words.isEmpty() && words.get(0).equals("THE") ? 1 : 0;
    int to = words.size();
    while (to > from + 1 && isForm(words.get(to - 1))) {
      to--;
    }
    boolean isWhole = from == 0 && to == words.size();
    String key = String.join(" ", isWhole ? words : words.subList(from, to));
    return new NameKey(words, key, to < words.size());
  }

  private static boolean isForm(String word) {
    return word.equals("LIMITED") || word.equals("PLC") || word.equals("LLP");
  }
}
