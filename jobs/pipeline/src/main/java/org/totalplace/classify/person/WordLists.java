package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.rule.RuleTable;

/** The words that tell a person's name from an organisation's. */
final class WordLists {
  private static final Set<String> FORMS =
      Set.of("LTD", "LIMITED", "PLC", "LLP", "CIC", "CIO", "INC");

  private static final Set<String> PARTNERS =
      Set.of("SON", "BRO", "BROTHER", "DAUGHTER", "CO", "ASSOCIATE", "PARTNER", "COMPANY");

  private static final Set<String> DOCTORS =
      Set.of("SURGERY", "PRACTICE", "PARTNER", "PARTNERS", "MEDICAL", "CLINIC");

  private record Title(boolean namesInstitutions, boolean isLast, boolean isFirst) {}

  private final Map<String, Title> titles = new HashMap<>();
  private final Set<String> givenNames;
  private final Set<String> organisation;
  private final Set<String> institution;
  private final Set<String> occupation;
  private final Set<String> ranks;
  private final Set<String> behindFirms;
  private final Set<String> kept = new HashSet<>();

  /** In words: a name of many more is not looked at again for each of them. */
  private int longestKept = 1;

  private final Set<String> firstKept = new HashSet<>();
  private final Map<String, Boolean> surnames = new HashMap<>();
  private final Map<String, String> address = new HashMap<>();

  WordLists(Path folder) {
    for (var row : RuleTable.read(folder.resolve("titles.csv"))) {
      boolean namesInstitutions = Boolean.parseBoolean(row.get("names_institutions"));
      boolean isLast = Boolean.parseBoolean(row.get("after_names"));
      boolean isFirst = Boolean.parseBoolean(row.get("only_first"));
      titles.put(row.get("title"), new Title(namesInstitutions, isLast, isFirst));
    }
    givenNames = words(folder.resolve("given_names.csv"), "name");
    organisation = words(folder.resolve("organisation_words.csv"), "word");
    institution = words(folder.resolve("institution_words.csv"), "word");
    occupation = words(folder.resolve("occupations.csv"), "word");
    behindFirms = words(folder.resolve("last_words.csv"), "word");
    ranks = words(folder.resolve("ranks.csv"), "word");
    for (var row : RuleTable.read(folder.resolve("surnames.csv"))) {
      surnames.put(row.get("word"), Boolean.parseBoolean(row.get("only_first")));
    }
    for (var row : RuleTable.read(folder.resolve("address_words.csv"))) {
      address.put(row.get("word"), row.get("kind"));
    }
    for (var row : RuleTable.read(folder.resolve("kept_names.csv"))) {
      List<String> words = NameWords.of(row.get("name"));
      kept.add(String.join(" ", words));
      firstKept.add(words.get(0));
      longestKept = Math.max(longestKept, words.size());
    }
  }

  boolean isTitle(String word) {
    return titles.containsKey(word);
  }

  /** A title that is also used in the names of schools and hospices: SIR, LADY, DR. */
  boolean isTitleOfInstitutions(String word) {
    return isTitle(word) && titles.get(word).namesInstitutions;
  }

  /** A title that follows a name: QC. */
  boolean isTitleAfterNames(String word) {
    return isTitle(word) && titles.get(word).isLast;
  }

  /** A title only as the first word: MASTER. */
  boolean isTitleBeforeNames(String word) {
    return isTitle(word) && titles.get(word).isFirst;
  }

  /** Given names that are listed by hand. */
  Set<String> givenNames() {
    return givenNames;
  }

  boolean isStreet(String word) {
    return "street".equals(address.get(word));
  }

  /** A word for part of a house, which has its own number: a flat. */
  boolean isPartOfAHouse(String word) {
    return "house".equals(address.get(word));
  }

  /** Whether the words are those of a surgery, which is named after its doctors. */
  boolean hasDoctors(List<String> words) {
    return hasAny(words, DOCTORS);
  }

  /** Whether a word marks an organisation or a place that is named after somebody. */
  boolean marks(String word) {
    return isOrganisation(word) || isInstitution(word);
  }

  boolean hasMark(List<String> words) {
    return hasOrganisation(words) || hasInstitution(words);
  }

  boolean areLetters(List<String> words) {
    return words.stream().allMatch(WordLists::isLetters);
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  /** A word that marks an organisation; numbers do too. */
  boolean isOrganisation(String word) {
    return isIn(organisation, word) || NameWords.hasDigit(word);
  }

  /** A word of bodies and places that are named after people. */
  boolean isInstitution(String word) {
    return isIn(institution, word);
  }

  boolean hasForm(List<String> words) {
    return hasAny(words, FORMS);
  }

  /** A last word of firms' names that looks like initials: HR. */
  boolean isBehindFirms(String word) {
    return behindFirms.contains(word);
  }

  /** A rank before a given name: King William is a house, a street or a school. */
  boolean isRank(String word) {
    return ranks.contains(word);
  }

  /** A word that follows a founder's name: SONS, CO, ASSOCIATES. */
  boolean isFirmWord(String word) {
    return isIn(PARTNERS, word);
  }

  boolean hasGivenName(List<String> words) {
    return hasAny(words, givenNames);
  }

  boolean hasOccupation(List<String> words) {
    return hasAny(words, occupation);
  }

  boolean hasOrganisation(List<String> words) {
    for (String word : words) {
      if (isOrganisation(word)) {
        return true;
      }
    }
    return false;
  }

  boolean hasInstitution(List<String> words) {
    for (String word : words) {
      if (isInstitution(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(List<String> words, Set<String> list) {
    for (String word : words) {
      if (list.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A word of organisations that is also a surname.
   *
   * @param isFirst some name buildings when they stand last: Given Court, but Court Given
   */
  boolean isSurname(String word, boolean isFirst) {
    Boolean onlyFirst = surnames.get(word);
    return onlyFirst != null && (isFirst || !onlyFirst);
  }

  /** Whether the name begins with one that is known not to be a person's. */
  boolean isKept(List<String> words) {
    if (words.isEmpty() || !firstKept.contains(words.get(0))) {
      return false;
    }
    for (int n = Math.min(words.size(), longestKept); n > 1; n--) {
      if (kept.contains(String.join(" ", words.subList(0, n)))) {
        return true;
      }
    }
    return kept.contains(words.get(0)) && words.stream().skip(1).noneMatch(this::mayNameAPerson);
  }

  private boolean mayNameAPerson(String word) {
    return word.length() == 1 || isGivenName(word) || isTitle(word);
  }

  private static boolean isIn(Set<String> list, String word) {
    return list.contains(word)
        || NameWords.isPlural(word) && list.contains(word.substring(0, word.length() - 1));
  }

  private static Set<String> words(Path file, String column) {
    Set<String> words = new HashSet<>();
    RuleTable.read(file).forEach(row -> words.add(row.get(column)));
    return words;
  }
}
