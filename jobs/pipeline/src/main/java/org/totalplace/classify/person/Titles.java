package org.totalplace.classify.person;

import java.util.List;

/** Whether a title precedes a person's name: not in {@code Sir Somebody's College}. */
final class Titles {
  private final WordLists lists;
  private final NameKinds kinds;

  Titles(WordLists lists, NameKinds kinds) {
    this.lists = lists;
    this.kinds = kinds;
  }

  boolean isIn(List<String> words) {
    boolean hasDoctors = lists.hasDoctors(words);
    boolean isOne = words.stream().filter(lists::isTitle).count() == 1;
    boolean institution = lists.hasInstitution(words) && !hasDoctors && isOne;
    for (int i = 0; i < words.size() && words.size() > 1; i++) {
      if (lists.isTitle(words.get(i)) && isTitle(words, i, institution, hasDoctors)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTitle(List<String> words, int i, boolean institution, boolean hasDoctors) {
    boolean isLast = i == words.size() - 1;
    if (lists.isTitleBeforeNames(words.get(i))) {
      return i == 0 && (words.get(1).length() == 1 || kinds.isGiven(words.get(1)));
    }
    if (lists.isTitleAfterNames(words.get(i))) {
      return i > 1 && kinds.maybeSurname(words.get(i - 1)) && !lists.marks(words.get(i - 1));
    }
    boolean unlikely =
        lists.isTitleOfInstitutions(words.get(i))
            && (institution || !hasDoctors && !isEnd(words, i));
    return !unlikely && (isLast || mayFollow(words.get(i + 1)));
  }

  private static boolean isEnd(List<String> words, int i) {
    return i == 0 || i == words.size() - 1;
  }

  /** The words after a title: initials or a name, and no word of organisations. */
  private boolean mayFollow(String word) {
    boolean isName = kinds.isGiven(word) || kinds.maybeSurname(word);
    return word.equals("AND")
        || word.length() <= 2
        || isName && !lists.marks(word)
        || lists.isSurname(word, true);
  }
}
