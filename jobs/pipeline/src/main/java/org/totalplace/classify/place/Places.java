package org.totalplace.classify.place;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.rule.RuleTable;

/**
 * Finds the place that a publisher prints: a GSS code of the register, the exact name of one
 * authority, region or nation, or the code of a project that lies in one ({@code TD-GOO-04}). A
 * name of two places (a county and its successor of the same name) finds the one that is still
 * valid, or none.
 */
public final class Places {
  private static final Set<String> NAMED_LEVELS =
      Set.of("country", "region", "upper", "lower", "single");

  private static final Pattern PROJECT_NUMBER = Pattern.compile("-[0-9]+$");

  private final Set<String> codes = new HashSet<>();
  private final Map<String, String> codeByName = new HashMap<>();
  private final Map<String, String> codeByProject = new HashMap<>();

  /** Reads places.csv and project_codes.csv of the folder. */
  public Places(Path folder) {
    List<Map<String, String>> rows = RuleTable.read(folder.resolve("places.csv"));
    rows.forEach(row -> codes.add(row.get("place_code")));
    for (boolean isValid : new boolean[] {true, false}) {
      Map<String, String> found = new HashMap<>();
      for (var row : rows) {
        if (NAMED_LEVELS.contains(row.get("level")) && isValid == isValid(row)) {
          found.merge(key(row.get("place_name")), row.get("place_code"), (a, b) -> "");
        }
      }
      found.forEach(codeByName::putIfAbsent);
    }
    for (var row : RuleTable.readIfThere(folder.resolve("project_codes.csv"))) {
      codeByProject.put(row.get("project_code"), row.get("place_code"));
    }
  }

  /** GSS code of the printed place. */
  public Optional<String> find(String printed) {
    if (printed.isBlank()) {
      return Optional.empty();
    }
    String code = printed.strip().toUpperCase(Locale.ROOT);
    if (codes.contains(code)) {
      return Optional.of(code);
    }
    return Optional.ofNullable(codeByName.get(key(printed)))
        .filter(found -> !found.isEmpty())
        .or(() -> ofProject(code));
  }

  /** A project's number within its town follows the last dash. */
  private Optional<String> ofProject(String code) {
    String town = PROJECT_NUMBER.matcher(code).replaceFirst("");
    return Optional.ofNullable(codeByProject.get(town));
  }

  private static boolean isValid(Map<String, String> row) {
    return row.get("valid_to").isEmpty() && row.get("successors").isEmpty();
  }

  private static String key(String name) {
    return String.join(" ", NameWords.of(name));
  }
}
