package org.totalplace.classify.register;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.totalplace.classify.rule.RuleTable;

/** The identifiers of the bodies of the register, in the form of org-id. */
public final class AgencyIdentifiers {
  private final AgencyRegister register;
  private final Map<String, String> agencyByIdentifier = new HashMap<>();
  private final Map<String, Set<String>> schemesByAgency = new HashMap<>();

  /** Reads agency_identifier.csv of the folder, and refuses an identifier of two bodies. */
  public AgencyIdentifiers(AgencyRegister register, Path folder) {
    this.register = register;
    register.agencies().forEach(agency -> add(agency.id(), agency.id()));
    for (var row : RuleTable.read(folder.resolve("agency_identifier.csv"))) {
      if (register.find(row.get("agency_id")).isEmpty()) {
        throw new IllegalArgumentException("No such agency: " + row.get("agency_id"));
      }
      add(row.get("identifier"), row.get("agency_id"));
    }
  }

  public Optional<Agency> find(String identifier) {
    return Optional.ofNullable(agencyByIdentifier.get(identifier)).flatMap(register::find);
  }

  /** Whether the body has an identifier of the scheme: {@code GB-COH}. */
  public boolean hasScheme(Agency agency, String scheme) {
    return schemesByAgency.getOrDefault(agency.id(), Set.of()).contains(scheme);
  }

  private void add(String identifier, String agencyId) {
    String other = agencyByIdentifier.put(identifier, agencyId);
    if (other != null && !other.equals(agencyId)) {
      throw new IllegalArgumentException(identifier + " is of " + other + " and " + agencyId);
    }
    int end = identifier.indexOf('-', identifier.indexOf('-') + 1);
    String scheme = end < 0 ? identifier : identifier.substring(0, end);
    schemesByAgency.computeIfAbsent(agencyId, id -> new HashSet<>()).add(scheme);
  }
}
