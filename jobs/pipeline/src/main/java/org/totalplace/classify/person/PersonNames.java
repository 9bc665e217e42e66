package org.totalplace.classify.person;

import java.util.List;
import org.totalplace.classify.name.NameWords;

/**
 * Whether words are the name of a person, and how certainly. Looks at words only, not at marks or
 * context.
 */
final class PersonNames {
  private static final int LONGEST_NAME = 5;

  private final WordLists lists;
  private final NameKinds kinds;
  private final NamePoints points;
  private final Limits limits;

  PersonNames(WordLists lists, NameKinds kinds, NamePoints points, Limits limits) {
    this.lists = lists;
    this.kinds = kinds;
    this.points = points;
    this.limits = limits;
  }

  /** A given name or initials beside what may be a surname, in any order. */
  boolean isCertain(List<String> words) {
    return isBare(words)
        && (points(words) >= limits.certainPoints()
            || hasInitialBetween(words)
            || isInitialsAndSurname(words));
  }

  /** Words that may be a person's name. */
  boolean isPerhaps(List<String> words) {
    return isBare(words)
        && (points(words) >= limits.perhapsPoints()
            || words.size() == 2 && kinds.of(words.get(0)).equals("given"));
  }

  /**
   * A listed given name before a surname, with initials and names between: clear in any context.
   */
  boolean isFull(List<String> words) {
    int last = words.size() - 1;
    if (last < 1) {
      return false;
    }
    String surname = words.get(last);
    boolean isGiven = kinds.isListedGiven(words.get(0));
    if (isGiven && last <= 2 && lists.isSurname(surname, false)) {
      return lists.areLetters(words) && !lists.hasMark(words.subList(0, last));
    }
    return isGiven && isCertain(words) && kinds.maybeSurname(surname);
  }

  /**
   * A listed given name and one or two words more, even if these have other meanings: used where
   * only a person can be meant (who trades as something, whose services are paid for).
   */
  boolean isGivenAndAnother(List<String> words) {
    return words.size() >= 2
        && words.size() <= 3
        && kinds.isListedGiven(words.get(0))
        && lists.areLetters(words)
        && !lists.hasForm(words)
        && !lists.hasInstitution(words);
  }

  private boolean hasInitialBetween(List<String> words) {
    return words.size() == 3
        && words.get(1).length() == 1
        && mayBeName(words.get(0))
        && mayBeName(words.get(2));
  }

  private boolean mayBeName(String word) {
    return word.length() > 2 && !kinds.isOnlyAWord(word);
  }

  /** Only initials before or after one surname: A B NAME, NAME AB. */
  boolean isInitialsAndSurname(List<String> words) {
    int last = words.size() - 1;
    if (last < 1 || !isBare(words)) {
      return false;
    }
    boolean isBehind =
        areInitials(words.subList(1, last + 1), last == 1 ? 2 : 1) && mayBeName(words.get(0));
    return isBehind || areInitialsBeforeSurname(words);
  }

  /** Initials followed by one surname; a name that was cut off never has this form. */
  boolean areInitialsBeforeSurname(List<String> words) {
    int last = words.size() - 1;
    return last > 0
        && isBare(words)
        && areInitials(words.subList(0, last), 1)
        && mayBeName(words.get(last));
  }

  private static boolean areInitials(List<String> words, int longest) {
    return words.stream().allMatch(word -> word.length() <= longest);
  }

  /** People who share a surname, or two whole names: J AND M NAME, NAME J AND M. */
  boolean areCouple(List<String> words) {
    int and = words.indexOf("AND");
    if (and < 1 || words.size() > LONGEST_NAME + 2 || !lists.areLetters(words)) {
      return false;
    }
    List<String> left = words.subList(0, and);
    List<String> right = words.subList(and + 1, words.size());
    boolean isBedAndBreakfast = left.get(and - 1).equals("B") && right.equals(List.of("B"));
    if (right.isEmpty() || isBedAndBreakfast || right.contains("AND") || lists.hasMark(words)) {
      return false;
    }
    return isPartOfACouple(left) && isPartOfACouple(right) && (isLong(left) || isLong(right))
        || isSurnameAndInitials(left, right)
        || areNamedAlike(left, right);
  }

  /** Two names with one surname: GIVEN AND GIVEN NAME, however rare; GIVEN NAME AND J NAME. */
  private boolean areNamedAlike(List<String> left, List<String> right) {
    String surname = right.get(right.size() - 1);
    if (right.size() != 2 || surname.length() < 3) {
      return false;
    }
    if (left.size() == 1) {
      String first = left.get(0);
      boolean areLetters = first.length() <= 3 && right.get(0).length() <= 2;
      boolean areGiven = kinds.isOnlyGiven(first) && !kinds.isOnlyAWord(right.get(0));
      boolean orGiven = kinds.isOnlyGiven(right.get(0)) && !kinds.isOnlyAWord(first);
      return (areLetters || areGiven || orGiven) && kinds.maybeSurname(surname);
    }
    return left.size() == 2 && left.get(1).equals(surname);
  }

  /** A given name or initials alone, or with a surname. */
  private boolean isPartOfACouple(List<String> words) {
    String first = words.get(0);
    boolean isGiven = kinds.isListedGiven(first) || first.length() <= 2;
    boolean isAlone = words.size() == 1;
    return isGiven && isAlone || areInitials(words, 2) || isCertain(words);
  }

  private static boolean isLong(List<String> words) {
    return words.stream().anyMatch(word -> word.length() > 2) && words.size() > 1;
  }

  /** SURNAME BD AND MM. */
  private static boolean isSurnameAndInitials(List<String> left, List<String> right) {
    return left.size() > 1
        && left.get(0).length() > 2
        && left.stream().skip(1).allMatch(word -> word.length() <= 2)
        && right.stream().allMatch(word -> word.length() <= 2);
  }

  int points(List<String> words) {
    return points.of(words);
  }

  /** Two to five words of letters, none of which marks an organisation. */
  boolean isBare(List<String> words) {
    return words.size() >= 2
        && words.size() <= LONGEST_NAME
        && words.stream().anyMatch(word -> word.length() > 2)
        && !words.contains("AND")
        && !words.get(0).equals("ST")
        && !kinds.hasLink(words)
        && !isArticleAndWord(words)
        && !lists.isBehindFirms(words.get(words.size() - 1))
        && lists.areLetters(words)
        && !lists.hasMark(words);
  }

  /** An article and a word: LA TRATTORIA. */
  private boolean isArticleAndWord(List<String> words) {
    return words.size() == 2 && words.get(0).equals("LA") && !kinds.isGiven(words.get(1));
  }

  static List<String> wordsOf(String part) {
    return NameWords.of(NameParts.spaced(part));
  }
}
