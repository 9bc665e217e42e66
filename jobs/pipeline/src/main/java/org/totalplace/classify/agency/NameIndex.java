package org.totalplace.classify.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.totalplace.classify.name.Words;

/**
 * Normalised names to agencies. A name that belongs to more than one body is ambiguous and finds
 * none of them, unless all but one have ended: then the one that is left.
 */
final class NameIndex {
  private final Map<String, List<String>> shorthand;
  private final TreeMap<String, TreeSet<String>> idsByKey = new TreeMap<>();
  private final AgencyRegister register;

  NameIndex(AgencyRegister register, Map<String, List<String>> shorthand) {
    this.register = register;
    this.shorthand = shorthand;
  }

  void add(String name, String agencyId) {
    if (register.find(agencyId).isEmpty()) {
      throw new IllegalArgumentException("No such agency: " + agencyId + " for " + name);
    }
    addKey(key(words(name)), agencyId);
  }

  void addKey(String key, String agencyId) {
    if (!key.isEmpty()) {
      idsByKey.computeIfAbsent(key, k -> new TreeSet<>()).add(agencyId);
    }
  }

  List<String> words(String name) {
    return Words.expanded(name, shorthand);
  }

  /** The words as one text, without a leading THE and a trailing form of company. */
  static String key(List<String> words) {
    int from = !words.isEmpty() && words.get(0).equals("THE") ? 1 : 0;
    int to = words.size();
    while (to > from + 1 && isForm(words.get(to - 1))) {
      to--;
    }
    return String.join(" ", words.subList(from, to));
  }

  Optional<Agency> find(String key) {
    List<Agency> found = new ArrayList<>();
    for (String id : idsByKey.getOrDefault(key, new TreeSet<>())) {
      found.add(register.find(id).orElseThrow());
    }
    if (found.size() > 1) {
      found.removeIf(agency -> !agency.validTo().isEmpty());
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * The one body all of whose names that begin so are its own: a name cut off by a narrow column.
   */
  Optional<Agency> findCutOff(String key) {
    TreeSet<String> ids = new TreeSet<>();
    idsByKey.subMap(key, key + Character.MAX_VALUE).values().forEach(ids::addAll);
    return ids.size() == 1 ? register.find(ids.first()) : Optional.empty();
  }

  boolean isAmbiguous(String key) {
    return idsByKey.containsKey(key) && find(key).isEmpty();
  }

  Set<String> ids(String key) {
    return idsByKey.getOrDefault(key, new TreeSet<>());
  }

  private static boolean isForm(String word) {
    return word.equals("LIMITED") || word.equals("PLC") || word.equals("LLP");
  }
}
