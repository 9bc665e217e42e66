package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.name.NameWords;

/**
 * Whether a description names a natural person without a title: {@code Refund to GIVEN SURNAME}. A
 * listed given name before a surname; {@code SURNAME, GIVEN}; initials and a surname that stand
 * alone between two marks; and, behind words that lead to a name, what the points call a name.
 * Never where a word of a body, a street or a legal form follows. Thread safe.
 */
public final class NamesInTexts {
  private static final Set<String> GIVEN = Set.of("given", "given_word", "given_surname");
  private static final Set<String> SURNAMES =
      Set.of("surname", "surname_2", "given_surname", "surname_word", "surname_word_3");

  /** Words that are surnames where the name stands alone. */
  private static final Set<String> PERHAPS =
      Set.of("given", "given_rare", "given_like", "surname_word_2", "unknown");

  private static final int LONGEST = 4;
  private static final int SHORTEST_NUMBER = 5;

  private final WordLists lists;
  private final NameKinds kinds;
  private final PersonNames names;
  private final TextPhrases phrases;

  NamesInTexts(Path folder, WordLists lists, NameKinds kinds, PersonNames names) {
    this.lists = lists;
    this.kinds = kinds;
    this.names = names;
    this.phrases = new TextPhrases(folder);
  }

  /** The rule by which the text is withheld; empty if it names nobody. */
  public Optional<String> find(String text) {
    List<TextPart> parts = TextPart.of(text);
    for (int i = 0; i < parts.size(); i++) {
      Optional<String> found = find(parts.get(i));
      if (found.isPresent()) {
        return found;
      }
      if (isSurnameFirst(parts, i)) {
        return Optional.of("text:surname-first");
      }
    }
    return Optional.empty();
  }

  private Optional<String> find(TextPart part) {
    List<String> words = part.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (!part.mayNameAt(i)) {
        continue;
      }
      if (isInitial(words.get(i)) && isAfterInitials(part, i)) {
        return Optional.of("text:initials");
      }
      int end = endOfName(part, i);
      if (end > 0 && !isBody(words, end) && !isKept(words, i)) {
        return Optional.of("text:name");
      }
      if (phrases.leadsTo(words, i) && isLedTo(part, i) && !isKept(words, i)) {
        return Optional.of("text:led");
      }
    }
    return Optional.empty();
  }

  private boolean isKept(List<String> words, int from) {
    return phrases.isKept(words, from) || lists.isKept(words.subList(from, words.size()));
  }

  /** Where a name ends that begins here with a given name; -1 if none does. */
  private int endOfName(TextPart part, int from) {
    List<String> words = part.words();
    String first = words.get(from);
    if (!GIVEN.contains(kinds.of(first)) || !mayBegin(first) || isOfAPlace(words, from)) {
      return -1;
    }
    for (int i = from + 1; i < Math.min(words.size(), from + LONGEST); i++) {
      String word = words.get(i);
      if (!part.mayNameAt(i) || phrases.isNever(word)) {
        return -1;
      }
      if (isSurname(first, word, i + 1 == words.size() || isAlone(part, from, i + 1))) {
        return i + 1;
      }
      if (word.length() > 1 && !kinds.isGiven(word)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * @param isAlone whether nothing stands behind the name
   */
  private boolean isSurname(String first, String word, boolean isAlone) {
    String kind = kinds.of(word);
    boolean isGiven = kinds.of(first).equals("given");
    boolean isPlain = isGiven || kind.startsWith("surname") && !kind.contains("word");
    boolean isOne = isPlain && (SURNAMES.contains(kind) || isGiven && kind.equals("given"));
    boolean maybe = isGiven || kinds.of(first).equals("given_surname") && kind.equals("unknown");
    boolean isPerhaps = isAlone && maybe && PERHAPS.contains(kind) && isReadable(word);
    return (isOne || isPerhaps) && mayEnd(word);
  }

  /** Whether the name is all that its part says, but for what leads to it and stands behind. */
  private boolean isAlone(TextPart part, int from, int to) {
    return isStart(part.words(), from) && isEnd(part.words(), to);
  }

  private boolean isStart(List<String> words, int from) {
    return from == 0 || phrases.leadsTo(words, from) || isLongNumber(words.get(from - 1));
  }

  private boolean isEnd(List<String> words, int to) {
    return to == words.size()
        || isNumber(words.get(to))
        || phrases.isNever(words.get(to))
        || phrases.isBehindNames(words, to);
  }

  /** One to three initials and a surname, with nothing beside them that belongs to them. */
  private boolean isAfterInitials(TextPart part, int from) {
    List<String> words = part.words();
    if (!isStart(words, from)) {
      return false;
    }
    int at = from;
    while (at + 1 < words.size() && isInitial(words.get(at)) && part.mayNameAt(at)) {
      at++;
    }
    if (at == from || at - from > 3 || !part.mayNameAt(at) || !isEnd(words, at + 1)) {
      return false;
    }
    String surname = words.get(at);
    String kind = kinds.of(surname);
    boolean isArticle = at == from + 1 && words.get(from).equals("A") && kind.contains("word");
    boolean isOne = SURNAMES.contains(kind) || PERHAPS.contains(kind) && isReadable(surname);
    return isOne && !isArticle && mayEnd(surname) && !isKept(words, from);
  }

  /** Behind words that lead to it, the whole rest of the part is a name. */
  private boolean isLedTo(TextPart part, int from) {
    List<String> words = part.words();
    int to = from;
    while (to < words.size() && part.mayNameAt(to) && !isEnd(words, to)) {
      to++;
    }
    boolean isEnd = to - from > 1 && (isEnd(words, to) || !part.mayNameAt(to));
    return isEnd
        && mayBegin(words.get(from))
        && mayEnd(words.get(to - 1))
        && !kinds.isOnlyAWord(words.get(from))
        && names.isCertain(words.subList(from, to));
  }

  /** {@code SURNAME, GIVEN}, and neither in a row of more. */
  private boolean isSurnameFirst(List<TextPart> parts, int i) {
    boolean isPair = i + 1 < parts.size() && parts.get(i + 1).mark() == ',';
    boolean isRow =
        parts.get(i).mark() == ',' || i + 2 < parts.size() && parts.get(i + 2).mark() == ',';
    if (!isPair || isRow) {
      return false;
    }
    TextPart left = parts.get(i);
    TextPart right = parts.get(i + 1);
    int last = left.size() - 1;
    String surname = left.words().get(last);
    String given = right.words().get(0);
    return (last == 0 || phrases.leadsTo(left.words(), last))
        && left.mayNameAt(last)
        && right.mayNameAt(0)
        && kinds.of(given).equals("given")
        && mayBegin(given)
        && isSurname(given, surname, true)
        && isEnd(right.words(), 1);
  }

  /** Whether a word of a body, a street or a legal form follows within a few words. */
  private boolean isBody(List<String> words, int end) {
    for (int i = end; i < Math.min(words.size(), end + LONGEST); i++) {
      String word = words.get(i);
      if (isNumber(word) || phrases.isBehindNames(words, i)) {
        return false;
      }
      boolean isNext = i == end || i == end + 1 && words.get(end).equals("AND");
      boolean isFirm = lists.isFirmWord(word) || lists.isOrganisation(word) || lists.isStreet(word);
      if (isNext && isFirm || lists.isInstitution(word) || lists.hasForm(List.of(word))) {
        return true;
      }
    }
    return false;
  }

  /** Behind a saint or a rank: St Given Surname is a school. */
  private boolean isOfAPlace(List<String> words, int at) {
    return at > 0 && (phrases.isNeverFirst(words.get(at - 1)) || lists.isRank(words.get(at - 1)));
  }

  private boolean mayBegin(String word) {
    return word.length() > 1 && !phrases.isNever(word) && !phrases.isNeverFirst(word);
  }

  private boolean mayEnd(String word) {
    boolean isMark = lists.marks(word) && !lists.isSurname(word, false) || lists.isStreet(word);
    return word.length() > 2 && !isMark && !phrases.isNever(word) && !phrases.isNeverLast(word);
  }

  private boolean isReadable(String word) {
    boolean isLong = word.length() > 3 || !kinds.of(word).equals("unknown");
    return isLong && word.chars().anyMatch(c -> "AEIOUY".indexOf(c) >= 0);
  }

  private static boolean isInitial(String word) {
    char letter = word.charAt(0);
    return word.length() == 1 && letter >= 'A' && letter <= 'Z' && letter != 'X';
  }

  private static boolean isNumber(String word) {
    return NameWords.hasDigit(word);
  }

  private static boolean isLongNumber(String word) {
    return word.length() >= SHORTEST_NUMBER && word.chars().allMatch(Character::isDigit);
  }
}
