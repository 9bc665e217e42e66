package org.totalplace.classify.person;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.totalplace.classify.name.Words;
import org.totalplace.classify.rule.RuleTable;

/** The words by which a person's name is told from an organisation's; all from tables. */
final class WordLists {
  private static final Set<String> FORMS =
      Set.of("LTD", "LIMITED", "PLC", "LLP", "CIC", "CIO", "INC");

  private final Map<String, Boolean> titles = new HashMap<>();
  private final Set<String> givenNames;
  private final Set<String> organisation;
  private final Set<String> institution;
  private final Set<String> occupation;
  private final Set<String> kept = new HashSet<>();

  WordLists(Path folder) {
    for (var row : RuleTable.read(folder.resolve("titles.csv"))) {
      titles.put(row.get("title"), Boolean.parseBoolean(row.get("names_institutions")));
    }
    givenNames = words(folder.resolve("given_names.csv"), "name");
    organisation = words(folder.resolve("organisation_words.csv"), "word");
    institution = words(folder.resolve("institution_words.csv"), "word");
    occupation = words(folder.resolve("occupations.csv"), "word");
    for (var row : RuleTable.read(folder.resolve("kept_names.csv"))) {
      kept.add(String.join(" ", Words.of(row.get("name"))));
    }
  }

  boolean isTitle(String word) {
    return titles.containsKey(word);
  }

  /** A title that schools and hospices are named with: SIR, LADY, DR. */
  boolean isTitleOfInstitutions(String word) {
    return titles.getOrDefault(word, false);
  }

  boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  /** A word that marks an organisation; numbers do. */
  boolean isOrganisation(String word) {
    return organisation.contains(word)
        || organisation.contains(singular(word))
        || word.chars().anyMatch(Character::isDigit);
  }

  /** A word of bodies and places that are named after people. */
  boolean isInstitution(String word) {
    return institution.contains(word) || institution.contains(singular(word));
  }

  /** Work that people do under their own name. */
  boolean isOccupation(String word) {
    return occupation.contains(word);
  }

  boolean hasForm(List<String> words) {
    return words.stream().anyMatch(FORMS::contains);
  }

  /** Whether the name begins with one that is known to be no person's. */
  boolean isKept(List<String> words) {
    for (int n = words.size(); n > 0; n--) {
      if (kept.contains(String.join(" ", words.subList(0, n)))) {
        return true;
      }
    }
    return false;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("S") && !word.endsWith("SS")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static Set<String> words(Path file, String column) {
    Set<String> words = new HashSet<>();
    RuleTable.read(file).forEach(row -> words.add(row.get(column)));
    return words;
  }
}
