package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.rule.RuleTable;

/**
 * Matches a name that continues after the body's own: {@code LEEDS CITY COUNCIL HIGHWAYS}. The rest
 * must hold no word that makes it another body's name.
 */
final class NamePrefixes {
  private static final int SHORTEST = 2;

  /** After these the council is one of something: {@code LEEDS COUNCIL OF FAITHS}. */
  private static final Set<String> JOINED = Set.of("OF", "FOR", "ON", "IN", "TO", "AND");

  private final NameIndex names;
  private final TokenFamilies families;
  private final Set<String> stops = new HashSet<>();
  private final Set<String> ends = new HashSet<>();

  /** Reads prefix_stops.csv and prefix_ends.csv of the folder. */
  NamePrefixes(NameIndex names, TokenFamilies families, Path folder) {
    this.names = names;
    this.families = families;
    RuleTable.read(folder.resolve("prefix_stops.csv")).forEach(row -> stops.add(row.get("word")));
    RuleTable.read(folder.resolve("prefix_ends.csv")).forEach(row -> ends.add(row.get("word")));
  }

  /** A name of the register and more words. */
  Optional<AgencyMatch> find(List<String> words) {
    for (int n = words.size() - 1; n >= SHORTEST && !stops.contains(words.get(n)); n--) {
      String key = NameKey.of(words.subList(0, n)).key();
      Optional<Agency> agency = names.find(key);
      if (agency.isPresent() && key.indexOf(' ') > 0) {
        return agency.map(a -> new AgencyMatch(a, "agency:prefix", 85));
      }
    }
    return Optional.empty();
  }

  /** Any name of a body of a kind, up to the word that ends it, and more words. */
  Optional<AgencyMatch> findFamily(List<String> words) {
    for (int n = words.size() - 1; n >= SHORTEST && !stops.contains(words.get(n)); n--) {
      if (ends.contains(words.get(n - 1)) && !JOINED.contains(words.get(n))) {
        Optional<AgencyMatch> match = families.find(words.subList(0, n));
        if (match.isPresent()) {
          return match.map(m -> new AgencyMatch(m.agency(), "agency:prefix", 82));
        }
      }
    }
    return Optional.empty();
  }
}
