package org.totalplace.classify.person;

import java.util.List;
import org.totalplace.classify.name.NameWords;

/** Whether a payee's name is only the address of a home. */
final class Addresses {
  private static final int LONGEST = 9;

  private Addresses() {}

  /** A house number, up to three words and a word for a street; or a flat. */
  static boolean isHome(List<String> words, WordLists lists) {
    if (words.size() < 3 || words.size() > LONGEST) {
      return false;
    }
    boolean isFlat = lists.isPartOfAHouse(words.get(0)) && words.get(1).length() <= 3;
    int from = isFlat ? 2 : 0;
    boolean isKept = lists.isKept(words.subList(1, words.size()));
    if (isKept || !isFlat && !isHouseNumber(words.get(0))) {
      return false;
    }
    for (int i = from + 1; i < Math.min(words.size(), from + 5); i++) {
      if (lists.isStreet(words.get(i)) && isRestOfAnAddress(words, i, lists)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRestOfAnAddress(List<String> words, int street, WordLists lists) {
    return words.stream()
        .filter(word -> !lists.isStreet(word) && !NameWords.hasDigit(word))
        .noneMatch(word -> lists.marks(word) && !lists.isSurname(word, true));
  }

  private static boolean isHouseNumber(String word) {
    return word.length() <= 4 && word.charAt(0) > '0' && word.charAt(0) <= '9';
  }
}
