package org.totalplace.classify.person;

import java.util.List;
import org.totalplace.classify.name.NameWords;

/** A person's name and a trade: Given Surname Plumbing. Not a body that is named after a person. */
final class TradeNames {
  private final WordLists lists;
  private final NameKinds kinds;
  private final PersonNames names;

  TradeNames(WordLists lists, NameKinds kinds, PersonNames names) {
    this.lists = lists;
    this.kinds = kinds;
    this.names = names;
  }

  /** A name of two or three words at the start, or one with an initial, and words of a trade. */
  boolean isTradeName(List<String> printed) {
    int tradingAs = tradingAs(printed);
    boolean isFollowing = printed.size() > 2 && printed.subList(0, 2).equals(List.of("T", "A"));
    List<String> words =
        isFollowing
            ? printed.subList(2, printed.size())
            : printed.subList(0, tradingAs < 0 ? printed.size() : tradingAs);
    if (words.size() < 3 || lists.hasInstitution(words) || lists.hasForm(words)) {
      return false;
    }
    for (int n = Math.min(3, words.size() - 1); n >= 2; n--) {
      List<String> lead = words.subList(0, n);
      List<String> rest = words.subList(n, words.size());
      boolean isName = names.isFull(lead) || hasInitial(lead) || isSurnameFirst(lead);
      if (isName && !isFirm(rest) && rest.stream().anyMatch(this::isTrade)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person trades as something, or something is the trading name of a person. */
  boolean isTradingAs(List<String> words) {
    int at = tradingAs(words);
    if (at < 0) {
      return false;
    }
    List<String> before = words.subList(0, at);
    List<String> behind = behind(words, at);
    return names.isPerhaps(before)
        || names.isBare(before) && kinds.maybeSurname(before.get(before.size() - 1))
        || isTradeName(before)
        || names.isGivenAndAnother(before)
        || names.areCouple(before)
        || names.isFull(behind)
        || names.isInitialsAndSurname(behind);
  }

  /** The position of {@code T/A} or the like; -1 if there is none or nothing precedes it. */
  static int tradingAs(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      String word = words.get(i);
      String next = words.get(i + 1);
      boolean apart = word.equals("T") && (next.equals("A") || next.equals("AS"));
      boolean spelt = word.equals("TRADING") && next.equals("AS");
      boolean isLast = i + 2 >= words.size();
      if (word.equals("TA") || word.equals("TAS") || (apart || spelt) && !isLast) {
        return i;
      }
    }
    return -1;
  }

  /** The words after the {@code T/A} at this position. */
  static List<String> behind(List<String> words, int at) {
    int after = words.get(at).equals("T") || words.get(at).equals("TRADING") ? at + 2 : at + 1;
    return words.subList(Math.min(after, words.size()), words.size());
  }

  /** Initials and a surname, in either order: J SURNAME, SURNAME J. */
  private boolean hasInitial(List<String> words) {
    int last = words.size() - 1;
    boolean isBefore = words.get(0).length() == 1 && kinds.maybeSurname(words.get(last));
    boolean isBehind =
        words.get(last).length() == 1
            && !words.get(last).equals("A")
            && kinds.maybeSurname(words.get(0));
    if (words.get(0).equals("A") && last == 1 && !kinds.of(words.get(1)).startsWith("surname")) {
      return false; // an article
    }
    return (isBefore || isBehind) && names.isCertain(words);
  }

  /** SURNAME GIVEN, where the given name is a listed one and nothing else. */
  private boolean isSurnameFirst(List<String> words) {
    return words.size() == 2
        && !lists.isRank(words.get(0))
        && kinds.of(words.get(1)).equals("given")
        && kinds.maybeSurname(words.get(0))
        && !kinds.isOnlyGiven(words.get(0))
        && names.isCertain(words);
  }

  /** The words that make a firm of a founder's name: AND SONS, AND CO, ASSOCIATES; B AND B. */
  private boolean isFirm(List<String> rest) {
    int from = rest.get(0).equals("AND") ? 1 : 0;
    boolean isBedAndBreakfast = rest.equals(List.of("AND", "B"));
    return isBedAndBreakfast || rest.size() > from && lists.isFirmWord(rest.get(from));
  }

  private boolean isTrade(String word) {
    return !NameWords.hasDigit(word) && (lists.marks(word) || kinds.isOnlyAWord(word));
  }
}
