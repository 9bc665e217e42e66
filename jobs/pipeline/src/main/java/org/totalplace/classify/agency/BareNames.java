package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.rule.RuleTable;

/**
 * Matches the bare name of a place for publishers that print councils so: {@code HERTFORDSHIRE} is
 * the county council in a department's file and the police in the Home Office's. For other
 * publishers it may be a person or a firm and matches none. {@code NHS LEEDS} is the commissioner
 * at the time.
 */
final class BareNames {
  /** Words that may precede or follow the place without making it another name. */
  private static final List<List<String>> BEFORE =
      List.of(List.of("CITY", "OF"), List.of("BOROUGH", "OF"), List.of("COUNTY", "OF"));

  private static final Set<String> BEHIND = Set.of("CITY", "DISTRICT", "BOROUGH", "COUNTY");

  private record Scope(
      Set<String> publishers, List<String> before, NameIndex index, String from, String to) {
    boolean isOf(PrintedBy by) {
      return publishers.contains(by.publisherType()) || by.isOneOf(publishers);
    }

    boolean isThen(String day) {
      return !day.isEmpty() && from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) <= 0);
    }
  }

  private final List<Scope> ofPublishers = new ArrayList<>();
  private final List<Scope> ofKinds = new ArrayList<>();

  /**
   * Reads bare_names.csv of the folder. Of the rows without a word before the place the first that
   * names the publisher or its type holds; of those with one, the one that holds at the time.
   */
  BareNames(KnownNames known, TokenFamilies families, Path folder) {
    for (var row : RuleTable.read(folder.resolve("bare_names.csv"))) {
      Set<String> types = Set.of(row.get("types").split("\\|"));
      NameIndex index = known.index();
      known.forEach(
          types, (agency, words) -> index.addKey(key(families.place(agency, words)), agency.id()));
      List<String> before = NameWords.of(row.get("before"));
      Set<String> publishers = Set.of(row.get("publishers").split("\\|"));
      (before.isEmpty() ? ofPublishers : ofKinds)
          .add(new Scope(publishers, before, index, row.get("from"), row.get("to")));
    }
  }

  /**
   * @param words with shorthand written out
   */
  Optional<AgencyMatch> find(List<String> words, PrintedBy by) {
    return ofPublisher(words, by)
        .or(() -> ofKind(words, by))
        .map(agency -> new AgencyMatch(agency, "agency:bare", 85));
  }

  private Optional<Agency> ofPublisher(List<String> words, PrintedBy by) {
    for (Scope scope : ofPublishers) {
      if (scope.isOf(by)) {
        return scope.index.find(key(place(words)));
      }
    }
    return Optional.empty();
  }

  /**
   * Of several kinds with a body there, the one that existed at the time; none if that is not
   * known.
   */
  private Optional<Agency> ofKind(List<String> words, PrintedBy by) {
    Map<Scope, Agency> found = new LinkedHashMap<>();
    for (Scope scope : ofKinds) {
      int n = scope.before.size();
      if (words.size() > n && words.subList(0, n).equals(scope.before) && scope.isOf(by)) {
        scope.index.find(key(words.subList(n, words.size()))).ifPresent(a -> found.put(scope, a));
      }
    }
    if (found.size() > 1) {
      found.keySet().removeIf(scope -> !scope.isThen(by.lastDay()));
    }
    return found.values().stream().findFirst();
  }

  private static String key(List<String> words) {
    List<String> key = new ArrayList<>(words);
    key.removeIf("OF"::equals);
    return String.join(" ", key);
  }

  private static List<String> place(List<String> words) {
    List<String> place = words;
    for (List<String> before : BEFORE) {
      boolean isBefore = place.size() > 2 && place.subList(0, 2).equals(before);
      place = isBefore ? place.subList(2, place.size()) : place;
    }
    boolean isBehind = place.size() > 1 && BEHIND.contains(place.get(place.size() - 1));
    return isBehind ? place.subList(0, place.size() - 1) : place;
  }
}
