package org.totalplace.classify.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;

/**
 * Maps normalised names to agencies. A name of several bodies is ambiguous and matches none, unless
 * all but one have ended.
 */
final class NameIndex {
  private final Map<String, List<String>> shorthand;
  private final Map<String, TreeSet<String>> idsByKey = new HashMap<>();
  private final TreeSet<String> keys = new TreeSet<>();
  private final AgencyRegister register;

  NameIndex(AgencyRegister register, Map<String, List<String>> shorthand) {
    this.register = register;
    this.shorthand = shorthand;
  }

  void add(String name, String agencyId) {
    if (register.find(agencyId).isEmpty()) {
      throw new IllegalArgumentException("No such agency: " + agencyId + " for " + name);
    }
    addKey(key(name), agencyId);
  }

  void addKey(String key, String agencyId) {
    if (!key.isEmpty()) {
      idsByKey.computeIfAbsent(key, k -> new TreeSet<>()).add(agencyId);
      keys.add(key);
    }
  }

  List<String> words(String name) {
    return words(NameWords.of(name));
  }

  /** With shorthand written out. */
  List<String> words(List<String> words) {
    return NameWords.expanded(words, shorthand);
  }

  /** The key of a name of a table. */
  String key(String name) {
    return key(NameWords.of(name)).key();
  }

  NameKey key(List<String> words) {
    return NameKey.of(words(words));
  }

  Optional<Agency> find(String key) {
    TreeSet<String> ids = idsByKey.get(key);
    if (ids == null) {
      return Optional.empty();
    }
    List<Agency> found = new ArrayList<>();
    for (String id : ids) {
      found.add(register.find(id).orElseThrow());
    }
    if (found.size() > 1) {
      found.removeIf(agency -> !agency.validTo().isEmpty());
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The only body with a name that begins so: for names cut off by a narrow column. */
  Optional<Agency> findCutOff(String key) {
    TreeSet<String> ids = new TreeSet<>();
    for (String name : keys.subSet(key, key + Character.MAX_VALUE)) {
      ids.addAll(idsByKey.get(name));
    }
    return ids.size() == 1 ? register.find(ids.first()) : Optional.empty();
  }

  boolean isAmbiguous(String key) {
    return idsByKey.containsKey(key) && find(key).isEmpty();
  }

  Set<String> ids(String key) {
    return idsByKey.getOrDefault(key, new TreeSet<>());
  }
}
