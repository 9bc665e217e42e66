package org.totalplace.classify.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.register.Agency;
import org.totalplace.classify.register.AgencyRegister;
import org.totalplace.classify.rule.RuleTable;

/**
 * Names that mean a body only in some publishers' files or only for a time. They are tried before
 * every other rung, because the same letters may be another body's name in the register.
 */
final class ScopedAliases {
  private record Scoped(String agencyId, Set<String> publishers, String from, String to) {
    /** A file without dates has no time. */
    boolean holds(PrintedBy by) {
      boolean isDated = !from.isEmpty() || !to.isEmpty();
      boolean isThen =
          !isDated
              || !by.lastDay().isEmpty()
                  && from.compareTo(by.lastDay()) <= 0
                  && (to.isEmpty() || by.lastDay().compareTo(to) <= 0);
      return isThen && by.isOneOf(publishers);
    }
  }

  private final Map<String, List<Scoped>> byKey = new HashMap<>();
  private final AgencyRegister register;

  /** Reads scoped_aliases.csv of the folder; names as the index writes them. */
  ScopedAliases(AgencyRegister register, NameIndex index, Path folder) {
    this.register = register;
    for (var row : RuleTable.read(folder.resolve("scoped_aliases.csv"))) {
      String id = row.get("agency_id");
      if (register.find(id).isEmpty()) {
        throw new IllegalArgumentException("No such agency: " + id + " for " + row.get("alias"));
      }
      Set<String> publishers = Set.of(row.get("publishers").split("\\|"));
      Scoped scoped = new Scoped(id, publishers, row.get("from"), row.get("to"));
      byKey.computeIfAbsent(index.key(row.get("alias")), k -> new ArrayList<>()).add(scoped);
    }
  }

  /** The first row that fits the publisher and the time. */
  Optional<AgencyMatch> find(String key, PrintedBy by) {
    for (Scoped scoped : byKey.getOrDefault(key, List.of())) {
      if (scoped.holds(by)) {
        Agency agency = register.find(scoped.agencyId).orElseThrow();
        return Optional.of(new AgencyMatch(agency, "scoped:" + key, 98));
      }
    }
    return Optional.empty();
  }
}
