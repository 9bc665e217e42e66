package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.totalplace.classify.name.Words;
import org.totalplace.classify.rule.RuleTable;

/**
 * Decides whether a printed name may be that of a natural person, so that it is withheld. Built to
 * miss nobody: a name without any word that marks an organisation is let through only when nothing
 * in it looks like a person, or when it is big enough not to be one. Word lists are data.
 */
public final class PersonGate {
  private static final int LONGEST_NAME = 5;

  private final Set<String> titles;
  private final Set<String> givenNames;
  private final Set<String> organisationWords;
  private final Set<String> keptNames = new HashSet<>();

  /** Reads titles, given_names, organisation_words and kept_names of the folder. */
  public PersonGate(Path folder) {
    titles = words(folder.resolve("titles.csv"), "title");
    givenNames = words(folder.resolve("given_names.csv"), "name");
    organisationWords = words(folder.resolve("organisation_words.csv"), "word");
    for (var row : RuleTable.read(folder.resolve("kept_names.csv"))) {
      keptNames.add(String.join(" ", Words.of(row.get("name"))));
    }
  }

  /** Names that are a person's whatever else they say: a title in front, or trading as. */
  public Optional<PersonRule> certain(String printed) {
    List<String> words = Words.of(printed);
    if (isKept(words) || hasForm(words)) {
      return Optional.empty();
    }
    if (words.size() > 1 && titles.contains(words.get(0))) {
      boolean trades = words.stream().skip(1).anyMatch(this::isOrganisation);
      return rule("person:title", trades ? "sole_trader" : "individual");
    }
    int tradingAs = tradingAs(words);
    if (tradingAs > 0 && looksLikeAName(words.subList(0, tradingAs))) {
      return rule("person:trading-as", "sole_trader");
    }
    boolean estate =
        words.size() > 1
            && (begins(words, "ESTATE", "OF")
                || begins(words, "THE", "ESTATE", "OF", "THE", "LATE"));
    if (estate || begins(words, "EXECUTORS") || begins(words, "EXORS") || begins(words, "EXECS")) {
      return rule("person:estate", "individual");
    }
    return Optional.empty();
  }

  /** Names in which no word marks an organisation and something looks like a person. */
  public Optional<PersonRule> likely(String printed) {
    List<String> words = Words.of(printed);
    if (words.isEmpty() || isKept(words) || words.stream().anyMatch(this::isOrganisation)) {
      return Optional.empty();
    }
    if (words.contains("AND") && words.size() <= LONGEST_NAME + 1) {
      List<String> people = words.stream().filter(word -> !word.equals("AND")).toList();
      return looksLikeAName(people) ? rule("person:couple", "sole_trader") : Optional.empty();
    }
    return looksLikeAName(words) ? rule("person:name", "individual") : Optional.empty();
  }

  /** Two to four words of letters, none of which marks an organisation: may be anybody. */
  public boolean isUnsure(String printed) {
    List<String> words = Words.of(printed);
    return words.size() >= 2
        && words.size() <= 4
        && !isKept(words)
        && words.stream().allMatch(PersonGate::isLetters)
        && words.stream().noneMatch(this::isOrganisation);
  }

  private boolean looksLikeAName(List<String> words) {
    if (words.size() < 2
        || words.size() > LONGEST_NAME
        || !words.stream().allMatch(PersonGate::isLetters)) {
      return false;
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    boolean hasSurname = words.stream().anyMatch(word -> word.length() > 2);
    return hasSurname
        && (isGiven(first) || isGiven(last) || words.stream().anyMatch(givenNames::contains));
  }

  private boolean isGiven(String word) {
    return word.length() == 1 || givenNames.contains(word) || titles.contains(word);
  }

  private boolean isOrganisation(String word) {
    return organisationWords.contains(word)
        || organisationWords.contains(singular(word))
        || word.chars().anyMatch(Character::isDigit);
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("S") && !word.endsWith("SS")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private boolean isKept(List<String> words) {
    for (int n = words.size(); n > 0; n--) {
      if (keptNames.contains(String.join(" ", words.subList(0, n)))) {
        return true;
      }
    }
    return false;
  }

  private static int tradingAs(List<String> words) {
    int at = words.indexOf("TA");
    if (at < 0 && words.indexOf("T") >= 0) {
      int t = words.indexOf("T");
      at = t + 1 < words.size() && words.get(t + 1).equals("A") ? t : -1;
    }
    return at >= 0 ? at : words.indexOf("TRADING");
  }

  private static boolean hasForm(List<String> words) {
    Predicate<String> form =
        word -> Set.of("LTD", "LIMITED", "PLC", "LLP", "CIC", "CIO", "INC").contains(word);
    return words.stream().anyMatch(form);
  }

  private static boolean begins(List<String> words, String... with) {
    return words.size() > with.length && words.subList(0, with.length).equals(List.of(with));
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static Optional<PersonRule> rule(String id, String payeeClass) {
    return Optional.of(new PersonRule(id, payeeClass));
  }

  private static Set<String> words(Path file, String column) {
    Set<String> words = new HashSet<>();
    RuleTable.read(file).forEach(row -> words.add(row.get(column)));
    return words;
  }
}
