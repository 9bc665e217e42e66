package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.name.Words;

/**
 * Decides whether a printed name may be that of a natural person, so that it is withheld. Built to
 * miss nobody: a name without any word that marks an organisation is let through only when nothing
 * in it looks like a person, or when it is big enough not to be one. Word lists are data.
 */
public final class PersonGate {
  private static final int LONGEST_NAME = 5;

  private final WordLists lists;

  /** Reads the word lists of the folder. */
  public PersonGate(Path folder) {
    lists = new WordLists(folder);
  }

  /** Names that are a person's whatever else they say: a title, trading as, a childminder. */
  public Optional<PersonRule> certain(PrintedName printed) {
    List<String> words = printed.words();
    if (lists.isKept(words) || lists.hasForm(words)) {
      return Optional.empty();
    }
    if (hasTitle(words)) {
      return rule("person:title", lists.hasOrganisation(words) ? "sole_trader" : "individual");
    }
    int tradingAs = tradingAs(words);
    if (tradingAs > 0 && looksLikeAName(words.subList(0, tradingAs))) {
      return rule("person:trading-as", "sole_trader");
    }
    if (lists.hasOccupation(words)) {
      return rule("person:occupation", "sole_trader");
    }
    boolean estate = begins(words, "ESTATE", "OF") || begins(words, "THE", "LATE");
    if (estate || begins(words, "EXECUTORS") || begins(words, "EXORS") || begins(words, "EXECS")) {
      return rule("person:estate", "individual");
    }
    return Optional.empty();
  }

  /** Names in which no word marks an organisation and something looks like a person. */
  public Optional<PersonRule> likely(PrintedName printed) {
    List<String> words = printed.words();
    if (words.isEmpty() || lists.isKept(words)) {
      return Optional.empty();
    }
    if (hasMark(words)) {
      boolean isCareOf =
          NameParts.careOf(printed.text()).stream().map(Words::of).anyMatch(this::looksLikeAName);
      if (isCareOf) {
        return rule("person:care-of", "individual");
      }
      return isSurnameOfAnOrganisation(words)
          ? rule("person:surname", "individual")
          : Optional.empty();
    }
    if (words.contains("AND") && words.size() <= LONGEST_NAME + 1) {
      List<String> people = words.stream().filter(word -> !word.equals("AND")).toList();
      boolean isCouple = looksLikeAName(people) || isSurnameAndInitials(people);
      return isCouple ? rule("person:couple", "sole_trader") : Optional.empty();
    }
    boolean isName =
        looksLikeAName(words) || looksLikeAName(Words.of(NameParts.spaced(printed.text())));
    return isName ? rule("person:name", "individual") : Optional.empty();
  }

  /** Names that are a person's or a small firm's: to be withheld while little is paid to them. */
  public Optional<PersonRule> suspected(PrintedName printed) {
    List<String> words = printed.words();
    if (lists.isKept(words) || lists.hasForm(words)) {
      return Optional.empty();
    }
    if (isTradeName(words)) {
      return rule("person:trade-name", "sole_trader");
    }
    int tradingAs = tradingAs(words);
    if (tradingAs > 1 && mayBeAnybody(words.subList(0, tradingAs))) {
      return rule("person:trading-as", "sole_trader");
    }
    boolean isPart =
        NameParts.of(printed.text()).stream()
            .map(Words::of)
            .anyMatch(part -> looksLikeAName(part) || isTradeName(part));
    return isPart ? rule("person:part", "sole_trader") : Optional.empty();
  }

  /** A person's name and a trade: Given Surname Plumbing. Not a body that is named after one. */
  private boolean isTradeName(List<String> words) {
    if (lists.hasInstitution(words)) {
      return false;
    }
    List<String> rest = words.stream().filter(word -> !isTrade(word)).toList();
    boolean isFirst = rest.equals(words.subList(0, rest.size()));
    if (rest.size() == words.size()
        || rest.size() > 3
        || words.contains("AND") && !isFirst
        || !looksLikeAName(rest)) {
      return false;
    }
    boolean hasInitial = isInitial(rest.get(0)) || isInitial(rest.get(rest.size() - 1));
    return lists.hasGivenName(rest) || isFirst && hasInitial;
  }

  /** A name whose surname marks organisations elsewhere: Given Baker, Waters G H. */
  private boolean isSurnameOfAnOrganisation(List<String> words) {
    boolean hasLink = words.contains("AND") || words.contains("OF");
    if (words.size() < 2 || words.size() > 3 || hasLink || !areLetters(words)) {
      return false;
    }
    int surnames = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean isSurname = lists.isSurname(words.get(i), i == 0);
      if (marks(words.get(i)) && !isSurname) {
        return false;
      }
      surnames += isSurname ? 1 : 0;
    }
    List<String> others = words.stream().filter(word -> !marks(word)).toList();
    boolean isNamed =
        lists.hasGivenName(others)
            || !others.isEmpty() && others.stream().allMatch(PersonGate::isInitial);
    return surnames == 1 && isNamed;
  }

  /** Up to four words of letters, none of which marks an organisation: may be anybody. */
  public boolean isUnsure(PrintedName printed, int fewestWords) {
    List<String> words = printed.words();
    return words.size() >= fewestWords && !lists.isKept(words) && mayBeAnybody(words);
  }

  private boolean mayBeAnybody(List<String> words) {
    return words.size() <= 4 && areLetters(words) && !hasMark(words);
  }

  private boolean hasTitle(List<String> words) {
    if (words.size() < 2) {
      return false;
    }
    boolean institution = lists.hasInstitution(words);
    for (int i = 0; i < words.size(); i++) {
      boolean atAnEnd = i == 0 || i == words.size() - 1;
      boolean unlikely = lists.isTitleOfInstitutions(words.get(i)) && (institution || !atAnEnd);
      boolean isPlaced = i == words.size() - 1 || !lists.isTitleAfterNames(words.get(i));
      if (lists.isTitle(words.get(i)) && !unlikely && isPlaced && i < LONGEST_NAME) {
        return true;
      }
    }
    return false;
  }

  private boolean looksLikeAName(List<String> words) {
    if (words.size() < 2
        || words.size() > LONGEST_NAME
        || words.contains("ST")
        || !areLetters(words)
        || hasMark(words)) {
      return false;
    }
    boolean hasSurname = words.stream().anyMatch(word -> word.length() > 2);
    String last = words.get(words.size() - 1);
    boolean gluedInitials = words.size() == 2 && last.length() == 2;
    boolean hasInitial = isInitial(words.get(0)) || isInitial(last) || gluedInitials;
    return hasSurname && (hasInitial || lists.hasGivenName(words));
  }

  /** Initials after one surname, glued: {@code SURNAME BD AND MM}. */
  private boolean isSurnameAndInitials(List<String> words) {
    return words.size() > 1
        && words.get(0).length() > 2
        && areLetters(words)
        && words.stream().skip(1).allMatch(word -> word.length() <= 2);
  }

  private boolean isTrade(String word) {
    return marks(word) || word.equals("AND");
  }

  private boolean hasMark(List<String> words) {
    return lists.hasOrganisation(words) || lists.hasInstitution(words);
  }

  private boolean marks(String word) {
    return lists.isOrganisation(word) || lists.isInstitution(word);
  }

  private static int tradingAs(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      boolean apart = words.get(i).equals("T") && words.get(i + 1).equals("A");
      boolean spelt = words.get(i).equals("TRADING") && words.get(i + 1).equals("AS");
      boolean isLast = i + 2 >= words.size();
      if (words.get(i).equals("TA") || (apart || spelt) && !isLast) {
        return i;
      }
    }
    return -1;
  }

  private static boolean begins(List<String> words, String... with) {
    return words.size() > with.length && words.subList(0, with.length).equals(List.of(with));
  }

  private static boolean isInitial(String word) {
    return word.length() == 1;
  }

  private static boolean areLetters(List<String> words) {
    for (String word : words) {
      if (!isLetters(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'A' || word.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  private static Optional<PersonRule> rule(String id, String payeeClass) {
    return Optional.of(new PersonRule(id, payeeClass));
  }
}
